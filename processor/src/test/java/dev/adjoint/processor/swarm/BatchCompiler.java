package dev.adjoint.processor.swarm;

import dev.adjoint.processor.DifferentiableProcessor;
import dev.adjoint.processor.oracle.AttributedSources;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles many small programs at once, in memory: first their companions, then both. */
final class BatchCompiler {
  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();
  private static final List<String> QUIET =
      List.of(
          "-nowarn",
          "-Xlint:none",
          "-Xmaxerrs",
          "100000",
          "-implicit:none",
          "-g:source,lines",
          "--limit-modules",
          "java.base,java.compiler");

  private final StandardJavaFileManager libraries;

  BatchCompiler() {
    this.libraries = JAVAC.getStandardFileManager(null, null, null);
    try {
      libraries.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of(runtime()));
      libraries.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By name, for javac has the runtime's module out of sight where it compiles these tests. */
  private static Path runtime() {
    try {
      Class<?> runtime = Class.forName("dev.adjoint.Differentiable");
      return Path.of(runtime.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (ReflectiveOperationException | java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What came of a batch.
   *
   * @param errors what the compilers said against a program, by its class; empty where nothing
   * @param loader has the programs without errors, and their companions
   */
  record Compiled(Map<String, List<String>> errors, ClassLoader loader) {
    /** The errors of the program of a seed, {@code null} for none. */
    List<String> errors(long seed) {
      return errors.get(className(seed));
    }

    boolean isRefused(long seed) {
      return errors.containsKey(className(seed));
    }
  }

  /** The programs of a batch as javac itself reads them. */
  AttributedSources attributed(Collection<MemoryFiles.Text> programs) {
    return AttributedSources.of(new ArrayList<>(programs), libraries);
  }

  /** Compiles programs with their companions; those that are refused are left out. */
  Compiled compile(
      Collection<MemoryFiles.Text> programs,
      List<String> options,
      Supplier<List<Processor>> observers) {
    Map<String, List<String>> errors = new LinkedHashMap<>();
    List<MemoryFiles.Text> units = new ArrayList<>(programs);
    MemoryFiles files;
    boolean clean;
    do {
      files = new MemoryFiles(libraries);
      units.removeIf(unit -> errors.containsKey(owner(unit)));
      List<Processor> processors = new ArrayList<>(List.of(new DifferentiableProcessor()));
      processors.addAll(observers.get());
      clean = run(files, options, units, processors, errors);
    } while (!clean);
    return new Compiled(errors, files.loader());
  }

  private static boolean run(
      MemoryFiles files,
      List<String> options,
      Collection<MemoryFiles.Text> units,
      List<Processor> processors,
      Map<String, List<String>> errors) {
    if (units.isEmpty()) {
      return true;
    }
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    List<String> all = new ArrayList<>(QUIET);
    all.addAll(options);
    StringWriter crash = new StringWriter();
    JavaCompiler.CompilationTask task = JAVAC.getTask(crash, files, said, all, null, units);
    task.setProcessors(processors);
    boolean clean = task.call();
    Set<String> known = new LinkedHashSet<>(errors.keySet());
    said.getDiagnostics().stream()
        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
        .forEach(error -> note(error, errors));
    boolean more = !errors.keySet().equals(known);
    if (!clean && !more) {
      throw new IllegalStateException("javac: " + crash + said.getDiagnostics());
    }
    return clean;
  }

  private static void note(
      Diagnostic<? extends JavaFileObject> error, Map<String, List<String>> errors) {
    if (!(error.getSource() instanceof MemoryFiles.Text text)) {
      throw new IllegalStateException(error.toString());
    }
    errors
        .computeIfAbsent(owner(text), name -> new ArrayList<>())
        .add(text.className() + ":" + error.getLineNumber() + ": " + error.getMessage(null));
  }

  /** The class of the program that a program or a companion belongs to. */
  private static String owner(MemoryFiles.Text text) {
    String name = text.className().substring(text.className().lastIndexOf('.') + 1);
    return name.substring(0, name.indexOf('_') + 1);
  }

  static String className(long seed) {
    return "Seed" + seed + "_";
  }

  /** The seed of the program of that class. */
  static long seed(String className) {
    return Long.parseLong(className.replaceAll("[^0-9]", ""));
  }

  /** The source files of programs by their seeds. */
  static List<MemoryFiles.Text> units(Map<Long, String> sources) {
    List<MemoryFiles.Text> units = new ArrayList<>();
    sources.forEach(
        (seed, source) ->
            units.add(new MemoryFiles.Text(SmallProgram.PACKAGE + "." + className(seed), source)));
    return units;
  }
}
