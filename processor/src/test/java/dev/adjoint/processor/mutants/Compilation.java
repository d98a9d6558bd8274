package dev.adjoint.processor.mutants;

import dev.adjoint.processor.corpus.CompanionOracle;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Runs a processor over units, as quickly as can be: no classes are made. */
final class Compilation {
  private static final Duration ENOUGH = Duration.ofSeconds(10);

  private static final String RUNTIME =
      CompanionOracle.classPath().split(java.io.File.pathSeparator)[0];

  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private final StandardJavaFileManager reader =
      compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
  private final Path folder;

  Compilation(Path folder) {
    this.folder = folder;
  }

  Outcome of(Unit unit, Processor processor) {
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    Memory memory = new Memory(reader);
    Path dump = folder.resolve("dump");
    List<String> options = options();
    options.addAll(unit.options());
    if (unit.dumped()) {
      options.add("-Aadjoint.dump=" + dump);
    }
    StringWriter said = new StringWriter();
    String crash = null;
    try {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              said,
              memory,
              messages,
              options,
              null,
              reader.getJavaFileObjectsFromPaths(unit.files()));
      task.setProcessors(List.of(processor));
      task.setLocale(Locale.ROOT);
      Deadline.within(ENOUGH, task::call);
    } catch (Exception | LinkageError | Deadline.Passed | VirtualMachineError e) {
      crash = e.toString();
    }
    if (crash == null && !said.toString().isBlank()) {
      crash = said.toString();
    }
    Map<String, String> texts = memory.sources();
    if (unit.dumped()) {
      texts.putAll(dumped(dump));
    }
    return new Outcome(texts, messages.getDiagnostics().stream().map(this::text).toList(), crash);
  }

  /** Compiles companions beside the classes that they are of; empty if they do not compile. */
  Map<String, byte[]> classes(Map<String, String> sources, Path primals, StringBuilder faults) {
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    Memory memory = new Memory(reader);
    List<JavaFileObject> units = new ArrayList<>();
    sources.forEach((name, text) -> units.add(Memory.source(name, text)));
    String path = primals + java.io.File.pathSeparator + CompanionOracle.classPath();
    List<String> options = new ArrayList<>(List.of("-cp", path, "-proc:none", "-nowarn"));
    options.addAll(List.of("-implicit:none", "-sourcepath", folder.toString()));
    if (compiler.getTask(null, memory, messages, options, null, units).call()) {
      return memory.classes();
    }
    messages.getDiagnostics().stream().map(this::text).limit(1).forEach(faults::append);
    return Map.of();
  }

  private List<String> options() {
    return new ArrayList<>(
        List.of("-proc:only", "-cp", RUNTIME, "-sourcepath", folder.toString(), "-implicit:none"));
  }

  private String text(Diagnostic<? extends JavaFileObject> diagnostic) {
    return diagnostic.getKind()
        + " "
        + diagnostic.getLineNumber()
        + ":"
        + diagnostic.getColumnNumber()
        + " "
        + diagnostic.getMessage(Locale.ROOT);
  }

  /** What the goldens keep of a dump. */
  private static Map<String, String> dumped(Path dump) {
    Map<String, String> texts = new java.util.TreeMap<>();
    if (!Files.exists(dump)) {
      return texts;
    }
    try (Stream<Path> all = Files.walk(dump)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        String name = dump.relativize(path).toString();
        if (name.matches(".*(lowered.ir|-reversal.txt)")) {
          texts.put(name, Files.readString(path));
        }
        Files.delete(path);
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
