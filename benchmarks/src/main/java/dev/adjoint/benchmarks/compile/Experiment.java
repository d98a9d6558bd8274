package dev.adjoint.benchmarks.compile;

import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles a project again and again: without the processor, with it, and what it generated. */
final class Experiment {
  private static final int WARM_UPS = 15;
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /**
   * Milliseconds of one round.
   *
   * @param plain the project alone
   * @param generated the project with generated classes, without the processor
   * @param whole the project with the processor
   */
  record Times(double plain, double generated, double whole) {}

  private final Path folder;
  private final String processorPath;
  private final List<Path> sources = new ArrayList<>();
  private final ClassLoader loader;

  Experiment(Path folder, Map<String, String> classes, String processorPath) throws IOException {
    this.folder = folder;
    this.processorPath = processorPath;
    this.loader = loader(processorPath);
    Path root = Files.createDirectories(folder.resolve("sources"));
    for (Map.Entry<String, String> each : classes.entrySet()) {
      sources.add(Files.writeString(root.resolve(each.getKey() + ".java"), each.getValue()));
    }
  }

  /**
   * One for all rounds: with a processor path, javac loads the processor anew each time, and
   * nothing of it is ever warm.
   */
  private static ClassLoader loader(String path) throws IOException {
    List<URL> places = new ArrayList<>();
    for (String place : path.split(File.pathSeparator)) {
      places.add(Path.of(place).toUri().toURL());
    }
    return new URLClassLoader(places.toArray(URL[]::new), Experiment.class.getClassLoader());
  }

  private Processor processor() {
    try {
      Class<?> type = loader.loadClass("dev.adjoint.processor.DifferentiableProcessor");
      return (Processor) type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no processor on the processor path", e);
    }
  }

  /** Compiles until the compilers are compiled. */
  void warmUp() throws IOException {
    run(WARM_UPS);
  }

  /** Runs so many rounds, in turn forwards and backwards. */
  List<Times> run(int rounds) throws IOException {
    compile(sources, true);
    List<Path> all = new ArrayList<>(sources);
    try (Stream<Path> generated = Files.walk(folder.resolve("generated"))) {
      generated.filter(path -> path.toString().endsWith(".java")).forEach(all::add);
    }
    List<Times> times = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      if (i % 2 == 0) {
        double plain = plain();
        double generated = compile(all, false);
        times.add(new Times(plain, generated, compile(sources, true)));
      } else {
        double whole = compile(sources, true);
        double generated = compile(all, false);
        times.add(new Times(plain(), generated, whole));
      }
    }
    return times;
  }

  private double plain() throws IOException {
    return compile(sources, false);
  }

  private double compile(List<Path> files, boolean processing) throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Path generated = Files.createDirectories(folder.resolve("generated"));
    List<String> options = new ArrayList<>(List.of("-d", classes.toString()));
    options.addAll(List.of("-cp", processorPath));
    if (processing) {
      options.addAll(List.of("-s", generated.toString()));
    } else {
      options.add("-proc:none");
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(messages, null, null)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null, manager, messages, options, null, manager.getJavaFileObjectsFromPaths(files));
      if (processing) {
        task.setProcessors(List.of(processor()));
      }
      long start = SYSTEM.getProcessCpuTime();
      if (!task.call()) {
        throw new IllegalStateException("does not compile: " + messages.getDiagnostics());
      }
      return (SYSTEM.getProcessCpuTime() - start) / 1e6;
    }
  }
}
