package dev.adjoint.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated companions of unusual kinds are found and checked. */
class MoreCompanionsTest {
  private static final String SOURCE =
      """
      package demo;

      import dev.adjoint.Differentiable;
      import dev.adjoint.Mode;

      final class Kinds {
        static final class Inner {
          final double[] knots;
          int calls;

          Inner(double... knots) {
            this.knots = knots;
          }

          @Differentiable(wrt = {"this.knots", "x"}, workspace = true)
          double at(double x) {
            return knots[0] * x + knots[1] * x * x;
          }
        }

        @Differentiable(name = "g", wrt = "b")
        static double named(double a, double b) {
          return a * b * b;
        }

        @Differentiable
        static double over(double x) {
          return x * x;
        }

        @Differentiable
        static double over(float x) {
          return x * x * x;
        }

        @Differentiable(modes = Mode.TANGENT)
        static float[] floats(float[] x) {
          float[] y = new float[x.length];
          for (int i = 0; i < x.length; i++) {
            y[i] = x[i] * x[i] + 0.1f * x[0];
          }
          return y;
        }

        @Differentiable
        static double jagged(double[][] x, int[] n) {
          double sum = 0;
          for (double[] row : x) {
            if (row != null) {
              for (double each : row) {
                sum += each * each * n[0];
              }
            }
          }
          return sum;
        }

        @Differentiable
        static double shared(double[] a, double[] b) {
          return a[0] * b[0] + b[1];
        }

        @Differentiable
        static double relu(double x) {
          return Math.max(0, x);
        }

        static double alone(double x) {
          return x;
        }
      }
      """;

  @TempDir Path folder;
  private URLClassLoader loader;

  @BeforeEach
  void compile() throws IOException {
    Path source = Files.writeString(folder.resolve("Kinds.java"), SOURCE);
    Compiled.compile(List.of(source), folder.resolve("classes"), true, "-g");
    loader = Compiled.loader(folder.resolve("classes"));
  }

  @AfterEach
  void close() throws IOException {
    loader.close();
  }

  private GradientCheck of(String type, String method) throws ReflectiveOperationException {
    return GradientCheck.of(MethodHandles.lookup(), loader.loadClass("demo." + type), method);
  }

  @Test
  void fieldsOfTheReceiverInANestedClass() throws ReflectiveOperationException {
    var constructor = loader.loadClass("demo.Kinds$Inner").getDeclaredConstructor(double[].class);
    constructor.setAccessible(true);
    double[] knots = {0.5, -2};
    Object inner = constructor.newInstance((Object) knots);
    Report report = of("Kinds$Inner", "at").at(inner, 0.7).check();
    assertEquals(Outcome.CORRECT, report.outcome(), report::toString);
    assertTrue(report.toString().contains("Kinds_InnerAdjoint.atVjp with a workspace against"));
    assertTrue(report.toString().contains("against central differences (3 entries)"));
    assertEquals(0.5, knots[0], "the object that was passed has its own fields again");
  }

  @Test
  void anotherBaseNameAndFewParameters() throws ReflectiveOperationException {
    Report report = of("Kinds", "named").at(1.5, 2.5).check();
    assertEquals(Outcome.CORRECT, report.outcome(), report::toString);
    assertTrue(report.toString().contains("KindsAdjoint.g against central differences (1 entry)"));
  }

  @Test
  void overloadsByTheirTypes() throws ReflectiveOperationException {
    of("Kinds", "over").overload(double.class).at(1.5).assertCorrect();
    of("Kinds", "over").overload(float.class).at(1.5f).assertCorrect();
    of("Kinds", "over").at(1.5).assertCorrect();
    assertThrows(IllegalArgumentException.class, () -> of("Kinds", "over").at(1.5f).check());
  }

  @Test
  void floatsJaggedAndSharedArrays() throws ReflectiveOperationException {
    of("Kinds", "floats").at(new float[] {0.5f, -1.5f, 1e-3f}).assertCorrect();
    double[][] jagged = {{1, 2}, null, {}, {3}};
    of("Kinds", "jagged").at(jagged, new int[] {2}).assertCorrect();
    double[] both = {0.4, 0.9};
    of("Kinds", "shared").at(both, both).assertCorrect();
  }

  @Test
  void aKinkOfAMethodIsCalledOne() throws ReflectiveOperationException {
    Report report = of("Kinds", "relu").at(0.0).check();
    assertEquals(Outcome.NOT_DIFFERENTIABLE, report.outcome(), report::toString);
    assertThrows(AssertionError.class, report::assertCorrect);
  }

  @Test
  void methodsWithoutCompanionsAreSaidToHaveNone() throws ReflectiveOperationException {
    GradientCheck check = of("Kinds", "alone").at(1.0);
    assertTrue(
        assertThrows(IllegalArgumentException.class, check::check)
            .getMessage()
            .startsWith("no companions of Kinds.alone(double)"));
  }
}
