package dev.adjoint.cli;

import java.util.Set;
import java.util.stream.Collectors;

/** Prints what the compiler said of the sources, what helps there, and decides the exit code. */
final class Verdict {
  /** The report's folder cannot be written. */
  private static final String UNWRITABLE = "AD9004";

  private final Printer printer;

  Verdict(Printer printer) {
    this.printer = printer;
  }

  /** Returns the exit code. */
  int of(Compilation compilation, Project project) {
    Messages messages = compilation.messages();
    messages.lines().forEach(printer::message);
    namePages(messages.codes());
    if (messages.codes().contains(UNWRITABLE)) {
      return ExitCode.FAULT;
    }
    if (compilation.success()) {
      return ExitCode.FINE;
    }
    if (messages.lackTypes()) {
      sayWhereTypesAre(project);
    }
    if (messages.areOurFault()) {
      printer.message("This is a fault of Adjoint, not of the source. Please report it.");
      return ExitCode.FAULT;
    }
    return ExitCode.REFUSED;
  }

  private void namePages(Set<String> codes) {
    if (!codes.isEmpty()) {
      printer.message(
          "Explained by --explain "
              + codes.iterator().next()
              + ", or in "
              + codes.stream()
                  .map(code -> "docs/diagnostics/" + code + ".md")
                  .collect(Collectors.joining(", ")));
    }
  }

  private void sayWhereTypesAre(Project project) {
    printer.message(
        project.misplaced().isEmpty()
            ? "What is not found may be in a jar or folder that -cp should name."
            : "Other classes of a package are found where its files are in its folder, not "
                + String.join(", ", project.misplaced())
                + "; or by -cp.");
  }
}
