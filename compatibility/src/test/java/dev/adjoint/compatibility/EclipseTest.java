package dev.adjoint.compatibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eclipse's compiler has no bodies of methods for processors: one message, no companion. */
class EclipseTest {
  private static final Pattern ERROR = Pattern.compile("\\bERROR\\b");
  private static final String SOURCE =
      "package demo; class Demo {"
          + " @dev.adjoint.Differentiable static double f(double x) { return x * x; } }";

  @TempDir private Path folder;

  private List<String> options() {
    return List.of(
        "-17",
        "-classpath",
        System.getProperty("java.class.path"),
        "-processorpath",
        Build.processorPath(List.of(Build.ADJOINT)),
        "-d",
        folder.resolve("out").toString());
  }

  private Path source() throws IOException {
    return Files.writeString(folder.resolve("Demo.java"), SOURCE);
  }

  @Test
  void theBatchCompilerIsRefused() throws IOException {
    StringWriter said = new StringWriter();
    List<String> arguments = new ArrayList<>(options());
    arguments.add(source().toString());
    boolean passed =
        BatchCompiler.compile(
            arguments.toArray(String[]::new), new PrintWriter(said), new PrintWriter(said), null);
    assertFalse(passed, said.toString());
    assertEquals(1, ERROR.matcher(said.toString()).results().count(), said.toString());
    assertTrue(said.toString().contains("[AD9002]"), said.toString());
    assertNothingGenerated();
  }

  @Test
  void itsCompilerServiceIsRefused() throws IOException {
    EclipseCompiler compiler = new EclipseCompiler();
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(messages, null, null)) {
      compiler
          .getTask(
              null, files, messages, options(), null, files.getJavaFileObjects(source().toFile()))
          .call();
    }
    List<String> errors =
        messages.getDiagnostics().stream()
            .filter(message -> message.getKind() == Diagnostic.Kind.ERROR)
            .map(message -> message.getMessage(Locale.ROOT))
            .toList();
    assertEquals(1, errors.size(), errors.toString());
    assertTrue(errors.get(0).contains("[AD9002]"), errors.get(0));
    assertNothingGenerated();
  }

  private void assertNothingGenerated() {
    assertFalse(Files.exists(folder.resolve("out/demo/DemoAdjoint.java")));
    assertFalse(Files.exists(folder.resolve("out/demo/DemoAdjoint.class")));
  }
}
