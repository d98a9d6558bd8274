package dev.adjoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which companions a command shows, and which parts of them. */
class CompanionsShownTest {
  @TempDir private Path folder;

  @Test
  void allCompanionsOfTheFile() {
    Command shown = Command.run(Sources.model(folder));
    assertEquals("", shown.err());
    assertEquals(ExitCode.FINE, shown.code());
    assertEquals(
        List.of(
            "// ---- demo/ModelAdjoint.java: reverse mode ----",
            "// ---- demo/ModelTangent.java: forward mode ----"),
        headings(shown));
    assertTrue(shown.out().contains("static FGradient f(double x, double y) {"), shown.out());
    assertTrue(shown.out().contains("static ScaledPullback scaled("), shown.out());
  }

  @Test
  void theSameEachTime() {
    String model = Sources.model(folder);
    assertEquals(Command.run(model), Command.run(model));
  }

  @Test
  void oneMode() {
    Command shown = Command.run("--mode", "TANGENT", Sources.model(folder));
    assertEquals("", shown.err());
    assertEquals(List.of("// ---- demo/ModelTangent.java: forward mode ----"), headings(shown));
  }

  @Test
  void modesThatTheAnnotationDoesNotAskFor() {
    Command shown = Command.run("--mode=hessian,jacobian", "--method", "f", Sources.model(folder));
    assertEquals("", shown.err());
    assertEquals(
        List.of(
            "// ---- demo/ModelJacobian.java: Jacobian ----",
            "// ---- demo/ModelHessian.java: second derivatives ----"),
        headings(shown));
    assertTrue(shown.out().contains("FHvp fHvp("), shown.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Differentiable",
        "@Differentiable()",
        "@dev.adjoint.Differentiable (  )",
        "@Differentiable(modes = Mode.HESSIAN)",
        "@Differentiable(modes = ADJOINT)",
        "@Differentiable(modes = {})",
        "@Differentiable(modes = {Mode.ADJOINT,})",
        "@Differentiable(modes = { // first\n  Mode.ADJOINT, // last\n})",
        "@Differentiable(wrt = \"x\" /* ) */)",
        "@Differentiable(modes = Mode.TANGENT, wrt = {\"x\"})",
      })
  void modesAreAddedToAnnotationsOfEachForm(String annotation) {
    String source =
        """
        import dev.adjoint.*;
        import static dev.adjoint.Mode.*;

        class A {
          %s static double f(double x) {
            return x * x * x;
          }
        }
        """
            .formatted(annotation);
    Command shown = Command.run("--mode=hessian", Sources.write(folder, "A.java", source));
    assertEquals("", shown.err());
    assertEquals(List.of("// ---- AHessian.java: second derivatives ----"), headings(shown));
    long last = source.lines().toList().indexOf("  }") + 1;
    assertTrue(shown.out().contains("-" + last + ")"), shown.out());
    Command flat = Command.run("--dump=derived", "--mode=hessian", folder + "/A.java");
    assertEquals("", flat.err());
    assertTrue(flat.out().contains("fHvp"), flat.out());
  }

  @Test
  void methodThatCannotHaveTheModeIsLeftOut() {
    String model = Sources.model(folder);
    Command shown = Command.run("--mode=hessian", model);
    assertEquals(ExitCode.FINE, shown.code());
    assertTrue(shown.out().contains("FHessian f("), shown.out());
    assertFalse(shown.out().contains("scaled"), shown.out());
    assertTrue(shown.err().startsWith(model + ":16: error: [AD1023] scaled "), shown.err());
    assertTrue(shown.err().endsWith("left out: Model.scaled\n"), shown.err());
  }

  @Test
  void oneMethodWithWhatItNeeds() {
    Command shown = Command.run("--method", "f", "--mode", "adjoint", Sources.model(folder));
    assertEquals("", shown.err());
    assertTrue(shown.out().contains("public final class ModelAdjoint {\n  /**\n"), shown.out());
    assertTrue(shown.out().contains("FGradient f("), shown.out());
    assertTrue(shown.out().contains("double fVjp("), shown.out());
    assertTrue(shown.out().contains("record FGradient("), shown.out());
    assertTrue(shown.out().endsWith("  }\n}\n"), shown.out());
    assertFalse(shown.out().contains("scaled"), shown.out());
    assertFalse(shown.out().contains("import javax"), shown.out());
  }

  @Test
  void methodWithItsClass() {
    String model = Sources.model(folder);
    Command plain = Command.run("--method", "scaled", model);
    assertEquals(ExitCode.FINE, plain.code());
    assertEquals(plain, Command.run("--method", "Model.scaled", model));
    assertEquals(plain, Command.run("--method", "demo.Model#scaled", model));
    assertEquals(ExitCode.USAGE, Command.run("--method", "Other.scaled", model).code());
  }

  @Test
  void methodWithoutAnnotation() {
    Command shown = Command.run("--method=plain", Sources.model(folder));
    assertEquals("", shown.err());
    assertEquals(2, headings(shown).size());
    assertTrue(shown.out().contains("static PlainGradient plain(double[] w) {"), shown.out());
    assertTrue(shown.out().contains("(Model.java lines 22-28)"), shown.out());
  }

  @Test
  void privatePartsThatOthersCall() {
    String source =
        """
        import dev.adjoint.Differentiable;

        class Powers {
          @Differentiable
          static double power(double x, int n) {
            return n == 0 ? 1 : x * power(x, n - 1);
          }

          @Differentiable
          static double twice(double x, int n) {
            return 2 * power(x, n);
          }
        }
        """;
    String file = Sources.write(folder, "Powers.java", source);
    Command power = Command.run("--method=power", "--mode=adjoint", file);
    assertEquals("", power.err());
    assertTrue(power.out().contains("private static"), power.out());
    Command twice = Command.run("--method=twice", "--mode=adjoint", file);
    assertFalse(twice.out().contains("PowerGradient power("), twice.out());
  }

  @Test
  void severalFilesAndClasses() {
    String outer =
        """
        package demo;
        import dev.adjoint.*;
        class Outer {
          static class Inner {
            @Differentiable static double g(double x) { return Other.h(x) * x; }
          }
          record R(double a, double b) {
            @Differentiable(modes = Mode.TANGENT) double sum(double c) { return a + b * c; }
          }
        }
        """;
    String other =
        """
        package demo;
        class Other {
          @dev.adjoint.Differentiable static double h(double x) { return Math.sin(x); }
        }
        """;
    Command shown =
        Command.run(
            "--mode=adjoint,tangent",
            Sources.write(folder, "a/Outer.java", outer),
            Sources.write(folder, "b/Other.java", other));
    assertEquals(ExitCode.FINE, shown.code(), shown.err());
    assertEquals(
        List.of(
            "// ---- demo/Outer_InnerAdjoint.java: reverse mode ----",
            "// ---- demo/Outer_InnerTangent.java: forward mode ----",
            "// ---- demo/Outer_RAdjoint.java: reverse mode ----",
            "// ---- demo/Outer_RTangent.java: forward mode ----",
            "// ---- demo/OtherAdjoint.java: reverse mode ----",
            "// ---- demo/OtherTangent.java: forward mode ----"),
        headings(shown));
  }

  @Test
  void neighboursAreFoundAndTheirMethodsSeen() {
    Sources.write(
        folder,
        "demo/Helper.java",
        "package demo; class Helper { int n = 3; static double half(double x) { return x / 2; } }");
    Sources.write(folder, "module-info.java", "module demo { requires no.such.module; }");
    String source =
        """
        package demo;
        class Uses {
          @dev.adjoint.Differentiable
          static double f(double x, Helper h) { return Helper.half(x) * h.n; }
        }
        """;
    Command shown = Command.run(Sources.write(folder, "demo/Uses.java", source));
    assertEquals("", shown.err());
    assertEquals(ExitCode.FINE, shown.code());
  }

  @Test
  void declarationsOfModulesAndPackagesArePassedOver() {
    String module = Sources.write(folder, "module-info.java", "module demo { requires no; }");
    String pack = Sources.write(folder, "demo/package-info.java", "package demo;");
    String model = Sources.model(folder);
    assertEquals(Command.run(model), Command.run(module, model, pack));
  }

  @Test
  void standardInput() {
    Command shown = Command.withInput(Sources.MODEL, "-");
    assertEquals("", shown.err());
    assertEquals(2, headings(shown).size());
  }

  private static List<String> headings(Command shown) {
    return shown.out().lines().filter(line -> line.startsWith("// ----")).toList();
  }
}
