package dev.adjoint.processor.corpus;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles corpus files together with their example inputs, with or without the processor. */
final class CorpusCompiler {
  private final Path output;
  private final List<Processor> processors;
  private final List<String> more;

  CorpusCompiler(Path output, List<Processor> processors, String... more) {
    this.output = output;
    this.processors = processors;
    this.more = List.of(more);
  }

  /** The runtime that the corpus needs, and this class, whose neighbour makes the inputs. */
  static String classPath() {
    return Stream.of(runtime(), Inputs.class)
        .map(CorpusCompiler::location)
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** By name, for javac has the runtime's module out of sight where it compiles these tests. */
  private static Class<?> runtime() {
    try {
      return Class.forName("dev.adjoint.Differentiable");
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Compiles; returns what went wrong, one text per diagnostic, empty where nothing did. */
  List<String> compile(Collection<Path> files, Map<Path, List<CorpusMethod>> methods) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
    StandardJavaFileManager manager = compiler.getStandardFileManager(collector, null, null);
    List<JavaFileObject> units = new ArrayList<>();
    manager.getJavaFileObjectsFromPaths(files).forEach(units::add);
    files.forEach(file -> units.addAll(inputs(methods.getOrDefault(file, List.of()))));
    StringWriter crash = new StringWriter();
    JavaCompiler.CompilationTask task =
        compiler.getTask(crash, manager, collector, options(), null, units);
    task.setProcessors(processors);
    List<String> faults = new ArrayList<>();
    try {
      if (!task.call()) {
        faults.add("javac refuses the corpus");
      }
    } catch (RuntimeException e) {
      faults.add("javac threw " + e + "\n" + crash);
    }
    collector.getDiagnostics().stream().map(CorpusCompiler::text).forEach(faults::add);
    return faults;
  }

  private List<String> options() {
    try {
      Path sources = Files.createDirectories(output.resolve("sources"));
      Path classes = Files.createDirectories(output.resolve("classes"));
      List<String> options = new ArrayList<>(List.of("-d", classes.toString(), "-cp", classPath()));
      options.addAll(List.of("-s", sources.toString(), "-Xlint:all", "-Werror"));
      options.addAll(List.of("-Xmaxerrs", "1000", "-Xmaxwarns", "1000"));
      // The corpus is on the class path too, as a resource; nothing else may be compiled from
      // there.
      options.addAll(List.of("-sourcepath", sources.toString()));
      options.addAll(more);
      if (processors.isEmpty()) {
        options.add("-proc:none");
      }
      return options;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    String file = source == null ? "" : Path.of(source.toUri().getPath()).getFileName() + ":";
    return file
        + diagnostic.getLineNumber()
        + ": "
        + diagnostic.getKind()
        + ": "
        + diagnostic.getMessage(null);
  }

  /** Loads what was compiled, with its assertions on. */
  ClassLoader load() {
    try {
      URL classes = output.resolve("classes").toUri().toURL();
      ClassLoader loader = new URLClassLoader(new URL[] {classes}, Inputs.class.getClassLoader());
      loader.setDefaultAssertionStatus(true);
      return loader;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<JavaFileObject> inputs(List<CorpusMethod> methods) {
    Map<String, StringBuilder> bodies = new LinkedHashMap<>();
    for (CorpusMethod method : methods) {
      bodies
          .computeIfAbsent(method.inputsClassName(), name -> new StringBuilder())
          .append(method.inputsSource(methods.indexOf(method)));
    }
    List<JavaFileObject> units = new ArrayList<>();
    bodies.forEach((name, body) -> units.add(inputs(name, body.toString())));
    return units;
  }

  private static JavaFileObject inputs(String className, String body) {
    int dot = className.lastIndexOf('.');
    String text =
        "package "
            + className.substring(0, dot)
            + ";\n"
            + "import static dev.adjoint.processor.corpus.Inputs.*;\n"
            + "public final class "
            + className.substring(dot + 1)
            + " {\n"
            + body
            + "}\n";
    URI uri = URI.create("string:///" + className.replace('.', '/') + ".java");
    return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
