package dev.adjoint.cli;

import java.io.InputStream;

/** Carries out one request: reads, compiles, and shows what was asked for. */
final class Session {
  private final Request request;
  private final Printer printer;

  Session(Request request, Printer printer) {
    this.request = request;
    this.printer = printer;
  }

  /** Returns the exit code. */
  int run(InputStream in) {
    Project project = Project.read(request.files(), in);
    Selection selection = project.selection(request.method());
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Compiler compiler = new Compiler(request, folder, project.roots());
      Attempts attempts =
          new Attempts(request, selection, project.files(), compiler, printer::message);
      Compilation compilation = attempts.run();
      int code = new Verdict(printer).of(compilation, project);
      if (code != ExitCode.FAULT) {
        new Answer(request, printer).show(selection, compilation);
      }
      return code;
    }
  }
}
