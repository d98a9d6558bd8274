package dev.adjoint.processor.libraries;

import dev.adjoint.processor.DifferentiableProcessor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Runs the processor over a library, and writes what comes out into a folder. */
final class LibraryCompiler {
  private LibraryCompiler() {}

  /** Returns what is said. */
  static List<Diagnostic<? extends JavaFileObject>> run(
      List<Library.Source> files, Path output, String... more) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(said, null, null)) {
      List<String> options =
          new ArrayList<>(
              List.of(
                  "-classpath",
                  System.getProperty("java.class.path"),
                  "-d",
                  output.toString(),
                  "-s",
                  output.toString(),
                  "-Aadjoint.debug",
                  "-Xmaxerrs",
                  "100000",
                  "-Xmaxwarns",
                  "100000"));
      options.addAll(List.of(more));
      JavaCompiler.CompilationTask task =
          compiler.getTask(null, manager, said, options, null, files);
      task.setProcessors(List.of(new DifferentiableProcessor()));
      task.call();
    }
    return said.getDiagnostics();
  }
}
