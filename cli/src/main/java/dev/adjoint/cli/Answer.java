package dev.adjoint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows what was asked for: companions, or a part of them, or a stage, or where the report is. */
final class Answer {
  private final Request request;
  private final Printer printer;

  Answer(Request request, Printer printer) {
    this.request = request;
    this.printer = printer;
  }

  /** Shows what there is; of a source that was refused, only stages and the report. */
  void show(Selection selection, Compilation compilation) {
    request
        .report()
        .ifPresent(folder -> printer.message("report: " + folder.resolve("index.html")));
    if (request.stage().isPresent()) {
      showStage(request.stage().get(), selection, compilation);
    } else if (request.report().isEmpty() && compilation.success()) {
      showCompanions(selection, compilation);
    }
  }

  private void showStage(String stage, Selection selection, Compilation compilation) {
    StageDump dump =
        StageDump.read(compilation.dump(), selection.shown(), request.method().isPresent());
    if (!dump.stages().contains(stage)) {
      throw Failure.usage(
          "there is no stage " + stage + "; stages: " + String.join(", ", dump.stages()));
    }
    Optional<String> text = dump.of(stage);
    if (text.isEmpty() && compilation.success()) {
      printer.message("the stage " + stage + " has nothing to show here");
    }
    text.ifPresent(printer::code);
  }

  private void showCompanions(Selection selection, Compilation compilation) {
    List<Companion> companions =
        Companions.read(compilation.sources(), selection.shown(), request.kinds());
    List<Companion> shown =
        request.method().isEmpty() ? companions : narrowed(companions, selection);
    if (shown.isEmpty()) {
      throw Failure.usage("nothing was generated: is it dev.adjoint.Differentiable that is meant?");
    }
    printer.code(
        shown.stream()
            .map(companion -> companion.heading() + "\n" + companion.text())
            .collect(Collectors.joining("\n")));
  }

  private static List<Companion> narrowed(List<Companion> companions, Selection selection) {
    List<Companion> narrowed = new ArrayList<>();
    for (Companion companion : companions) {
      MethodSite method =
          selection.shown().stream()
              .filter(each -> each.companionFile(companion.kind()).equals(companion.file()))
              .findFirst()
              .orElseThrow();
      Set<String> others = selection.othersBeside(method);
      Narrowing.to(method.name(), companion, others).ifPresent(narrowed::add);
    }
    return narrowed;
  }
}
