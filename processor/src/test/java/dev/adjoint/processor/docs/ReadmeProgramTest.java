package dev.adjoint.processor.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.Differentiable;
import dev.adjoint.processor.DifferentiableProcessor;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in the README compiles without a warning and prints what is shown there. */
class ReadmeProgramTest {
  private static final Pattern PROGRAM =
      Pattern.compile(
          "(?s)<!-- program: (\\w+) -->\n```java\n(.*?)```.*?```text\n(.*?)```", Pattern.MULTILINE);

  @TempDir Path folder;

  @Test
  void theProgramPrintsWhatIsShown() throws Exception {
    Matcher program = PROGRAM.matcher(Files.readString(Pages.ROOT.resolve("README.md")));
    assertTrue(program.find(), "the program");
    String name = program.group(1);
    compile(Files.writeString(folder.resolve(name + ".java"), program.group(2)));
    assertEquals(program.group(3), run(name));
  }

  private void compile(Path source) throws IOException, URISyntaxException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    StandardJavaFileManager files =
        compiler.getStandardFileManager(messages, Locale.ROOT, StandardCharsets.UTF_8);
    List<String> options =
        List.of("-Xlint:all", "-Werror", "-cp", runtime(), "-d", folder.toString());
    JavaCompiler.CompilationTask task =
        compiler.getTask(null, files, messages, options, null, files.getJavaFileObjects(source));
    task.setProcessors(List.of(new DifferentiableProcessor()));
    assertTrue(task.call(), () -> messages.getDiagnostics().toString());
  }

  private static String runtime() throws URISyntaxException {
    return Path.of(Differentiable.class.getProtectionDomain().getCodeSource().getLocation().toURI())
        .toString();
  }

  private String run(String name) throws IOException, InterruptedException, URISyntaxException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String path = folder + System.getProperty("path.separator") + runtime();
    Process process = new ProcessBuilder(java, "-cp", path, name).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), printed);
    return printed.replace(System.lineSeparator(), "\n");
  }
}
