package dev.adjoint.processor.contract;

import dev.adjoint.Differentiable;
import dev.adjoint.processor.DifferentiableProcessor;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles files as users do, with all lints as errors, and loads what came out. */
final class ContractCompiler {
  private final Path classes;

  ContractCompiler(Path classes) {
    this.classes = classes;
  }

  /** Where the files of this test are: {@code user} and {@code checker}. */
  static Path resources() throws URISyntaxException {
    return Path.of(ContractCompiler.class.getResource("/contract").toURI());
  }

  static Path runtime() throws URISyntaxException {
    return Path.of(
        Differentiable.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  static List<Path> javaFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
    }
  }

  /** Compiles with the processor; returns what is said. */
  List<String> differentiate(Path folder, String... more) throws IOException, URISyntaxException {
    return run(true, folder, List.of(more));
  }

  /** Compiles without a processor; returns what is said. */
  List<String> compile(Path folder) throws IOException, URISyntaxException {
    return run(false, folder, List.of("-proc:none"));
  }

  private List<String> run(boolean processor, Path folder, List<String> more)
      throws IOException, URISyntaxException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(said, null, null)) {
      List<String> options =
          new ArrayList<>(List.of("-d", classes.toString(), "-Xlint:all", "-Werror"));
      options.addAll(more);
      if (!more.contains("--module-path") && !more.contains("-classpath")) {
        options.add("-classpath");
        options.add(runtime() + File.pathSeparator + classes);
      }
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null,
              files,
              said,
              options,
              null,
              files.getJavaFileObjectsFromPaths(javaFiles(folder)));
      if (processor) {
        task.setProcessors(List.of(new DifferentiableProcessor()));
      }
      task.call();
    }
    return said.getDiagnostics().stream().map(Object::toString).toList();
  }

  ClassLoader load() throws IOException {
    return new URLClassLoader(
        new URL[] {classes.toUri().toURL()}, ContractCompiler.class.getClassLoader());
  }
}
