package dev.adjoint.processor.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.Differentiable;
import dev.adjoint.processor.DifferentiableProcessor;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A folder with the sources of a program, which javac compiles with our processor and java runs.
 *
 * @param folder the folder
 * @param libraries what the program needs beside the runtime
 */
record ProgramFolder(Path folder, List<Path> libraries) {
  /** Where a class of a library comes from. */
  static Path origin(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  Path classes() {
    return folder.resolve("target");
  }

  private String classPath() {
    return Stream.concat(Stream.of(classes(), origin(Differentiable.class)), libraries.stream())
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  /** Compiles all sources with every warning on; returns what javac says. */
  List<Diagnostic<? extends JavaFileObject>> compile(String... options) throws IOException {
    return compile(folder, options);
  }

  /** Compiles the sources of another folder to here. */
  List<Diagnostic<? extends JavaFileObject>> compile(Path root, String... options)
      throws IOException {
    clean();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    StandardJavaFileManager files =
        compiler.getStandardFileManager(messages, Locale.ROOT, StandardCharsets.UTF_8);
    List<String> all = new ArrayList<>(List.of("-Xlint:all", "-Werror", "-cp", classPath()));
    all.addAll(List.of("-d", classes().toString()));
    all.addAll(List.of(options));
    JavaCompiler.CompilationTask task =
        compiler.getTask(
            null, files, messages, all, null, files.getJavaFileObjectsFromPaths(sources(root)));
    task.setProcessors(List.of(new DifferentiableProcessor()));
    boolean compiled = task.call();
    assertEquals(compiled, messages.getDiagnostics().isEmpty(), "warnings are errors");
    return messages.getDiagnostics();
  }

  private void clean() throws IOException {
    if (Files.exists(classes())) {
      try (Stream<Path> files = Files.walk(classes())) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(classes());
  }

  private List<Path> sources(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java") && !file.startsWith(classes()))
          .filter(file -> !file.endsWith("module-info.java"))
          .sorted()
          .toList();
    }
  }

  /** What a class prints. */
  String run(String name) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(java, "-cp", classPath(), name).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), printed);
    return printed.replace(System.lineSeparator(), "\n");
  }
}
