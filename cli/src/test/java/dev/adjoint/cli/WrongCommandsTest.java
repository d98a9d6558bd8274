package dev.adjoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a command that cannot be carried out, and the exit code. */
class WrongCommandsTest {
  @TempDir private Path folder;

  private static void assertFails(int code, String message, Command command) {
    assertEquals("", command.out());
    assertEquals("adjoint: " + message + "\n", command.err());
    assertEquals(code, command.code());
  }

  private static void assertUsage(String message, Command command) {
    assertFails(ExitCode.USAGE, message, command);
  }

  @Test
  void noFile() {
    assertUsage("name a file, such as Model.java; --help lists the options", Command.run());
  }

  @Test
  void missingFile() {
    assertUsage("there is no file Missing.java", Command.run("Missing.java"));
  }

  @Test
  void folderInsteadOfFile() {
    String name = folder.toString();
    assertUsage(
        name + " is a folder; name the files, such as " + name + "/*.java", Command.run(name));
  }

  @Test
  void fileOfAnotherKind() {
    String name = Sources.write(folder, "notes.txt", "");
    assertUsage(name + " is not a .java file", Command.run(name));
  }

  @Test
  void emptyFile() {
    assertUsage("Empty.java has no method", Command.run(Sources.write(folder, "Empty.java", "")));
  }

  @Test
  void onlyDescriptors() {
    String name = Sources.write(folder, "module-info.java", "module m {}");
    assertUsage(name + ": no class in there", Command.run(name));
  }

  @Test
  void nothingAnnotated() {
    String source =
        """
        class Plain {
          static double f(double x) { return x; }
          static float g(float[] x) { return x[0]; }
          record R(double a) {}
          static double h(R r) { return r.a(); }
          static int none(int i) { return i; }
          private static double hidden(double x) { return x; }
          double overridable(double x) { return x; }
        }
        """;
    assertUsage(
        """
        Plain.java has no method with @Differentiable; methods that could have it: f, g, h
        --method f shows its derivatives as if it had""",
        Command.run(Sources.write(folder, "Plain.java", source)));
  }

  @Test
  void nothingThatCouldBeAnnotated() {
    String source = "class Plain { int f(int i) { return i; } }";
    assertUsage(
        "Plain.java has no method with @Differentiable, and none that could have it",
        Command.run(Sources.write(folder, "Plain.java", source)));
  }

  @Test
  void unknownMethod() {
    assertUsage(
        "Model.java has no method q; methods with @Differentiable: f, scaled",
        Command.run("--method=q", Sources.model(folder)));
  }

  @Test
  void annotationOfAnotherLibrary() {
    String source =
        """
        class Theirs {
          @interface Differentiable {}
          @Differentiable static double f(double x) { return x; }
        }
        """;
    assertUsage(
        "nothing was generated: is it dev.adjoint.Differentiable that is meant?",
        Command.run(Sources.write(folder, "Theirs.java", source)));
  }

  @Test
  void unknownMode() {
    assertUsage(
        """
        Invalid value for option '--mode' (<m>): "backward" is none of [adjoint, tangent, jacobian, hessian]
        --help lists the options""",
        Command.run("--mode=backward", Sources.model(folder)));
  }

  @Test
  void unknownOption() {
    assertUsage(
        "Unknown option: '--bogus'\n--help lists the options", Command.run("--bogus", "A.java"));
  }

  @Test
  void unknownStageListsTheStages() {
    String stages = String.join(", ", StageDump.STAGES);
    assertUsage(
        "there is no stage parsed; stages: " + stages,
        Command.run("--dump=parsed", Sources.model(folder)));
  }

  @Test
  void unknownCode() {
    assertUsage(
        "there is no message AD0000; codes are like AD5002", Command.run("--explain", "AD0000"));
    assertUsage(
        "there is no message ../x; codes are like AD5002", Command.run("--explain", "../x"));
  }

  @Test
  void unknownRelease() {
    Command command = Command.run("--release", "3", Sources.model(folder));
    assertEquals(ExitCode.USAGE, command.code());
    assertTrue(command.err().contains("3"), command.err());
  }

  @Test
  void noText() throws IOException {
    Path file = Files.write(folder.resolve("Binary.java"), new byte[] {1, (byte) 0xff, 2});
    assertFails(
        ExitCode.FAULT,
        "cannot read " + file + ": it is not text in UTF-8",
        Command.run(file.toString()));
  }

  @Test
  void reportThatCannotBeWritten() {
    String file = Sources.write(folder, "file", "");
    Command command = Command.run("--report", file + "/below", Sources.model(folder));
    assertEquals(ExitCode.FAULT, command.code(), command.err());
    assertTrue(command.err().contains("[AD9004]"), command.err());
  }

  @Test
  void namesAreListedInFullWhereThereAreSeveralClasses() {
    String source =
        "class A { static double f(double x) { return x; } }\n"
            + "class B { static double f(double x) { return x; } }\n";
    Command command = Command.run(Sources.write(folder, "A.java", source));
    List<String> lines = command.err().lines().toList();
    assertTrue(lines.get(0).endsWith("could have it: A.f, B.f"), command.err());
  }
}
