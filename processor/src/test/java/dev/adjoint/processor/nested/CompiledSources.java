package dev.adjoint.processor.nested;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.Differentiable;
import dev.adjoint.processor.DifferentiableProcessor;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The sources of a resource folder, compiled with the processor and without a warning. */
public final class CompiledSources {
  private CompiledSources() {}

  /** Compiles and loads them. */
  public static ClassLoader load(String resource, Path classes)
      throws IOException, URISyntaxException {
    return load(Path.of(CompiledSources.class.getResource(resource).toURI()), classes);
  }

  /** Compiles and loads those of any folder. */
  public static ClassLoader load(Path folder, Path classes) throws IOException, URISyntaxException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    Path runtime =
        Path.of(Differentiable.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (StandardJavaFileManager files = compiler.getStandardFileManager(said, null, null);
        Stream<Path> sources = Files.list(folder)) {
      List<String> options =
          List.of(
              "-d",
              classes.toString(),
              "-Xlint:all",
              "-Werror",
              "-Aadjoint.debug",
              "-classpath",
              runtime.toString());
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null,
              files,
              said,
              options,
              null,
              files.getJavaFileObjectsFromPaths(sources.sorted().toList()));
      task.setProcessors(List.of(new DifferentiableProcessor()));
      task.call();
    }
    assertEquals(List.of(), said.getDiagnostics().stream().map(Object::toString).toList());
    return new URLClassLoader(
        new URL[] {classes.toUri().toURL()}, CompiledSources.class.getClassLoader());
  }
}
