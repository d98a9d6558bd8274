package dev.adjoint.processor.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.processor.DifferentiableProcessor;
import java.io.File;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds in which companions have no place: one message each, and nothing half-written. */
class HostileBuildsTest {
  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();
  private static final String SOURCE =
      "package demo; class Demo {"
          + " @dev.adjoint.Differentiable static double f(double x) { return x * x; } }";

  @TempDir private Path folder;

  @Test
  void aSourceLevelWithoutRecordsIsOneMessage() throws IOException {
    for (String level : List.of("8", "11")) {
      List<String> errors = errors(List.of("--release", level), files());
      assertEquals(1, errors.size(), errors.toString());
      assertTrue(errors.get(0).startsWith("[AD9008]"), errors.get(0));
      assertTrue(errors.get(0).contains("is " + level + ";"), errors.get(0));
    }
    assertEquals(List.of(), errors(List.of("--release", "16"), files()));
  }

  @Test
  void aFolderInThePlaceOfACompanionIsOneMessage() throws IOException {
    Files.createDirectories(folder.resolve("out/demo/DemoAdjoint.java"));
    assertUnwritable(errors(List.of(), files()));
  }

  @Test
  void aFileInThePlaceOfThePackageIsOneMessage() throws IOException {
    Files.createDirectories(folder.resolve("out"));
    Files.writeString(folder.resolve("out/demo"), "");
    assertUnwritable(errors(List.of(), files()));
  }

  @Test
  void whatCouldOnlyBeWrittenInPartIsEmptied() throws IOException {
    assertUnwritable(errors(List.of(), new FullDisk(files())));
    assertEquals("", Files.readString(folder.resolve("out/demo/DemoAdjoint.java")));
    assertFalse(Files.exists(folder.resolve("out/demo/Demo.class")));
  }

  @Test
  void aClassFileInPlaceOfItsSourceIsOneMessage() throws IOException {
    assertEquals(List.of(), errors(List.of(), files()));
    List<String> classPath = List.of(System.getProperty("java.class.path"), folder + "/out");
    List<String> options =
        List.of(
            "-proc:only",
            "-Aadjoint.report=" + folder.resolve("report"),
            "-Aadjoint.tests=" + folder.resolve("tests"),
            "-classpath",
            String.join(File.pathSeparator, classPath));
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    JavaCompiler.CompilationTask task =
        JAVAC.getTask(null, files(), messages, options, List.of("demo.Demo"), null);
    task.setProcessors(List.of(new DifferentiableProcessor()));
    task.call();
    List<String> errors = errors(messages);
    assertEquals(1, errors.size(), errors.toString());
    assertTrue(errors.get(0).startsWith("[AD9010] demo.Demo has"), errors.get(0));
  }

  private static void assertUnwritable(List<String> errors) {
    assertEquals(1, errors.size(), errors.toString());
    assertTrue(errors.get(0).startsWith("[AD9009] the companion demo.Demo"), errors.get(0));
  }

  private static StandardJavaFileManager files() {
    return JAVAC.getStandardFileManager(null, Locale.ROOT, null);
  }

  private List<String> errors(List<String> more, JavaFileManager files) throws IOException {
    Path out = Files.createDirectories(folder.resolve("out"));
    Path source = Files.writeString(folder.resolve("Demo.java"), SOURCE);
    List<String> options =
        new ArrayList<>(List.of("-classpath", System.getProperty("java.class.path")));
    options.addAll(List.of("-d", out.toString()));
    options.addAll(more);
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    JavaCompiler.CompilationTask task =
        JAVAC.getTask(
            null, files, messages, options, null, files().getJavaFileObjects(source.toFile()));
    task.setProcessors(List.of(new DifferentiableProcessor()));
    task.call();
    return errors(messages);
  }

  private static List<String> errors(DiagnosticCollector<JavaFileObject> messages) {
    return messages.getDiagnostics().stream()
        .filter(message -> message.getKind() == Diagnostic.Kind.ERROR)
        .map(message -> message.getMessage(Locale.ROOT))
        .toList();
  }

  /** Has no room for more than some characters of a source. */
  private static final class FullDisk extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private static final int ROOM = 500;

    FullDisk(StandardJavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling)
        throws IOException {
      JavaFileObject file = super.getJavaFileForOutput(location, className, kind, sibling);
      return new ForwardingJavaFileObject<>(file) {
        @Override
        public Writer openWriter() throws IOException {
          return new HalfWriter(super.openWriter());
        }
      };
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
      return a.toUri().equals(b.toUri());
    }
  }

  /** Writes the beginning, then fails. */
  private static final class HalfWriter extends FilterWriter {
    HalfWriter(Writer writer) {
      super(writer);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
      super.write(text, from, Math.min(length, FullDisk.ROOM));
      super.flush();
      throw new IOException("No space left on device");
    }
  }
}
