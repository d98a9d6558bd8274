package dev.adjoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is printed of sources that do not compile: the words of {@code javac}, and what helps. */
class RefusedSourcesTest {
  private static final String REFUSED =
      """
      import dev.adjoint.Differentiable;

      class Refused {
        @Differentiable static double f(double x) {	return Double.sum(x, x); }

        static double g(double x) { return Double.sum(x, 1) + x; }

        @Differentiable
        static double fine(double x) {
          int i = (int) x;
          return x * i;
        }
      }
      """;

  @TempDir private Path folder;

  /** What javac itself prints, run as users run it. */
  private String javac(String file) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String path = System.getProperty("java.class.path");
    ToolProvider.getSystemJavaCompiler()
        .run(null, null, err, "-d", folder.toString(), "-cp", path, "-processorpath", path, file);
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void messagesAreThoseOfJavac() {
    String file = Sources.write(folder, "Refused.java", REFUSED);
    String expected = javac(file);
    assertTrue(expected.endsWith("1 error\n1 warning\n"), expected);
    Command command = Command.run(file);
    assertEquals(
        expected
            + "Explained by --explain AD5002, or in docs/diagnostics/AD5002.md,"
            + " docs/diagnostics/AD8001.md\n",
        command.err());
    assertEquals("", command.out());
    assertEquals(ExitCode.REFUSED, command.code());
  }

  @Test
  void placesAreThoseOfTheFileWhereModesAreAdded() {
    String file = Sources.write(folder, "Refused.java", REFUSED);
    Command plain = Command.run("--method=f", file);
    Command edited = Command.run("--method=f", "--mode=hessian", file);
    assertEquals(plain.err(), edited.err());
    assertEquals(ExitCode.REFUSED, edited.code());
  }

  @Test
  void placesAreThoseOfTheFileWhereTheAnnotationIsAdded() {
    String file = Sources.write(folder, "Refused.java", REFUSED.replace("Double.sum(x, x)", "x"));
    Command command = Command.run("--method=g", file);
    String line = "  static double g(double x) { return Double.sum(x, 1) + x; }";
    String caret = " ".repeat(line.indexOf(".sum")) + "^";
    assertTrue(command.err().contains("\n" + line + "\n" + caret + "\n"), command.err());
  }

  @Test
  void syntaxErrors() {
    String file = Sources.write(folder, "Syntax.java", "class Syntax { double f( { } }\n");
    Command command = Command.run(file);
    assertEquals(javac(file), command.err());
    assertEquals(ExitCode.REFUSED, command.code());
  }

  @Test
  void warningsAreNoRefusal() {
    String source = REFUSED.replace("Double.sum(x, x)", "x");
    Command command = Command.run(Sources.write(folder, "Refused.java", source));
    assertTrue(command.err().contains("[AD8001]"), command.err());
    assertTrue(command.out().contains("FineGradient fine("), command.out());
    assertEquals(ExitCode.FINE, command.code());
  }

  @Test
  void missingClasses() {
    String source =
        "class A { @dev.adjoint.Differentiable static double f(double x, Gone g) { return x; } }";
    String hint = "What is not found may be in a jar or folder that -cp should name.\n";
    Command command = Command.run(Sources.write(folder, "A.java", source));
    assertTrue(command.err().endsWith(hint), command.err());
    assertEquals(ExitCode.REFUSED, command.code());
  }

  @Test
  void fileOutsideOfItsPackage() {
    String source =
        "package p.q; class A { @dev.adjoint.Differentiable double f(double x, B b) { return x; } }";
    Command command = Command.run(Sources.write(folder, "A.java", source));
    assertTrue(command.err().contains("not A.java in p.q; or by -cp."), command.err());
    assertEquals(ExitCode.REFUSED, command.code());
  }

  @Test
  void faultsInNeighboursAreNotShown() {
    Sources.write(folder, "Broken.java", "class Broken {");
    String source =
        "class A { @dev.adjoint.Differentiable static double f(double x) { return x; } }";
    Command command = Command.run(Sources.write(folder, "A.java", source));
    assertEquals("", command.err());
    assertEquals(ExitCode.FINE, command.code());
  }

  @Test
  void stagesOfWhatIsRefused() {
    String source =
        """
        import dev.adjoint.Differentiable;
        class Constant {
          @Differentiable(modes = dev.adjoint.Mode.HESSIAN)
          static double[] f(double x) { return new double[] {x}; }
          @Differentiable static double g(double x) { return x * x; }
        }
        """;
    Command command = Command.run("--dump=flat", Sources.write(folder, "Constant.java", source));
    assertEquals(ExitCode.REFUSED, command.code(), command.err());
    assertTrue(command.out().contains("// ---- Constant.g: flat ----\n"), command.out());
  }
}
