package dev.adjoint.processor.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.processor.DifferentiableProcessor;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the compiler makes of the classes under {@code golden}: their lowered methods and their
 * companions, compared as text with the files beside them.
 */
class GoldenTest {
  private static final Path ROOT = Path.of("src", "test", "resources", "golden");
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> golden() throws IOException {
    return children(ROOT).stream()
        .map(folder -> DynamicTest.dynamicTest(name(folder), () -> check(folder)));
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }

  private void check(Path folder) throws IOException {
    Map<String, String> made = compile(folder, "first");
    assertEquals(made, compile(folder, "second"), "the same on each run");
    Map<String, String> kept = new TreeMap<>();
    for (Path file : children(folder)) {
      if (!name(file).equals(name(folder) + ".java")) {
        kept.put(name(file), Files.readString(file));
      }
    }
    if (UPDATE) {
      for (String old : kept.keySet()) {
        Files.delete(folder.resolve(old));
      }
      for (Map.Entry<String, String> file : made.entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
      return;
    }
    String hint = "; if the new text is better, keep it by -Dgolden.update=true";
    assertEquals(kept.keySet(), made.keySet(), "files" + hint);
    kept.forEach((file, text) -> assertEquals(text, made.get(file), file + hint));
  }

  /** Compiles a class with all lints; returns the texts to keep, by file name. */
  private Map<String, String> compile(Path folder, String run) throws IOException {
    Path work = Files.createDirectories(temporary.resolve(name(folder)).resolve(run));
    Path dump = work.resolve("dump");
    Path source = folder.resolve(name(folder) + ".java");
    List<String> options =
        List.of(
            "-Xlint:all",
            "-Xdoclint:all/package",
            "-Werror",
            "-Aadjoint.dump=" + dump,
            "-cp",
            runtime(),
            "-d",
            Files.createDirectories(work.resolve("classes")).toString());
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    StandardJavaFileManager files =
        compiler.getStandardFileManager(messages, Locale.ROOT, StandardCharsets.UTF_8);
    JavaCompiler.CompilationTask task =
        compiler.getTask(null, files, messages, options, null, files.getJavaFileObjects(source));
    task.setProcessors(List.of(new DifferentiableProcessor()));
    assertTrue(task.call(), () -> messages.getDiagnostics().toString());
    return texts(dump);
  }

  /** Where the annotation is: what the cases are compiled against. */
  private static String runtime() {
    try {
      Class<?> annotation = Class.forName("dev.adjoint.Differentiable");
      return Path.of(annotation.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (ReflectiveOperationException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> texts(Path dump) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (Path type : children(dump)) {
      for (Path entry : children(type)) {
        if (Files.isDirectory(entry)) {
          for (Path stage : children(entry)) {
            if (name(stage).matches("[12]-lowered.ir")) {
              texts.put(name(entry) + ".ir", Files.readString(stage));
            }
            if (name(stage).matches(".*(Vjp|Forward|Reverse)-reversal.txt")) {
              String companion = name(stage).replaceFirst("^[0-9]+-", "");
              texts.put(companion, Files.readString(stage));
            }
          }
        } else if (!name(entry).endsWith(".sizes")) {
          texts.put(name(entry), Files.readString(entry));
        }
      }
    }
    return texts;
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return new ArrayList<>(children.sorted().toList());
    }
  }
}
