package dev.adjoint.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Compiles as if the annotations asked for what the user wants to see. A method that cannot have
 * that is named, and compiled as it stands; if it was the only one, its error is the answer.
 */
final class Attempts {
  private final Request request;
  private final Selection selection;
  private final List<SourceFile> files;
  private final Compiler compiler;
  private final Consumer<String> notes;

  Attempts(
      Request request,
      Selection selection,
      List<SourceFile> files,
      Compiler compiler,
      Consumer<String> notes) {
    this.request = request;
    this.selection = selection;
    this.files = files;
    this.compiler = compiler;
    this.notes = notes;
  }

  Compilation run() {
    Set<MethodSite> edited = new LinkedHashSet<>(changing());
    Map<MethodSite, String> leftOut = new LinkedHashMap<>();
    Compilation result = compile(edited);
    while (!result.success()) {
      Map<MethodSite, String> refused = refused(edited, result);
      if (refused.isEmpty() || !isWorthWithout(refused.keySet())) {
        return result;
      }
      leftOut.putAll(refused);
      edited.removeAll(refused.keySet());
      result = compile(edited);
    }
    leftOut.forEach(this::note);
    return result;
  }

  /** The methods that are not compiled as they stand. */
  private List<MethodSite> changing() {
    List<MethodSite> changing = new ArrayList<>();
    for (MethodSite method : selection.all()) {
      boolean isShown = selection.shown().contains(method);
      if ((isShown || method.annotation().isPresent()) && !edits(method).isEmpty()) {
        changing.add(method);
      }
    }
    return changing;
  }

  private List<Edit> edits(MethodSite method) {
    return method.edits(request.kinds(), request.stage().isPresent());
  }

  private Compilation compile(Set<MethodSite> edited) {
    Map<SourceFile, EditedText> texts = new LinkedHashMap<>();
    for (SourceFile file : files) {
      List<Edit> edits =
          edited.stream()
              .filter(method -> method.file().equals(file))
              .flatMap(method -> edits(method).stream())
              .toList();
      texts.put(file, new EditedText(file.text(), edits));
    }
    return compiler.compile(texts);
  }

  private static Map<MethodSite, String> refused(Set<MethodSite> edited, Compilation result) {
    Map<MethodSite, String> refused = new LinkedHashMap<>();
    for (MethodSite method : edited) {
      Optional<String> error = result.messages().errorIn(method);
      error.ifPresent(message -> refused.put(method, message));
    }
    return refused;
  }

  /** Whether something remains to be shown. */
  private boolean isWorthWithout(Set<MethodSite> refused) {
    return !refused.containsAll(selection.shown());
  }

  private void note(MethodSite method, String error) {
    if (selection.shown().contains(method)) {
      notes.accept(error);
      notes.accept("left out: " + method.qualifiedName());
    }
  }
}
