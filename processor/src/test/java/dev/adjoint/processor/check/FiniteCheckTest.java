package dev.adjoint.processor.check;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.adjoint.processor.DifferentiableProcessor;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With {@code -Aadjoint.check=nan}, companions name the line where a derivative is not finite. */
class FiniteCheckTest {
  private static final String OPTION = "-Aadjoint.check=nan";
  private static final String SOURCE =
      """
      import dev.adjoint.*;

      final class Foo {
        @Differentiable
        static double straight(double x, double z) {
          double r = x * x;
          double y = Math.sqrt(r) * z;
          return y + x;
        }

        @Differentiable
        static double loop(double[] a, double b) {
          double sum = 0;
          for (int i = 0; i < a.length; i++) {
            double t = a[i] - b;
            sum +=
                Math.log(t * t);
          }
          return sum;
        }

        @Differentiable
        static void written(double[] a, double[] o) {
          for (int i = 0; i < a.length; i++) {
            o[i] = Math.cbrt(a[i]);
          }
        }

        @Differentiable
        static double branch(double x) {
          double y = Math.sqrt(x);
          return x > 0 ? y : 0;
        }

        @Differentiable
        static float single(float x) {
          float y = x * x;
          return y * y;
        }

        @Differentiable
        static double rows(double[][] m) {
          double sum = 0;
          for (double[] row : m) {
            for (int j = 0; j < row.length; j++) {
              sum += Math.sqrt(row[j]);
            }
          }
          return sum;
        }

        @DerivativeBy(adjoint = "ruledVjp", tangent = "ruledTangent")
        static double ruled(double u) {
          return u;
        }

        static void ruledVjp(double u, double seed, double[] uBar) {
          uBar[0] += seed / u;
        }

        static double ruledTangent(double u, double uDot) {
          return uDot / u;
        }

        @Differentiable
        static double byRule(double x) {
          double y = 3 * x;
          double z = ruled(y);
          return z + x;
        }

        @Differentiable
        static double recursive(double x, int n) {
          return n == 0 ? Math.sqrt(x) : x * recursive(x - 1, n - 1);
        }

        record Point(double x, double y) {}

        @Differentiable
        static double norm(Point p, double s) {
          double q = p.x() * p.x() + p.y() * p.y();
          return s * Math.sqrt(q);
        }

        @Differentiable
        static double calling(double x) {
          double y = 3 * x;
          return Helper.root(y) + x;
        }
      }
      """;
  private static final String HELPER =
      """
      final class Helper {
        static double root(double u) {
          double v = u * u;
          return Math.sqrt(v);
        }
      }
      """;

  private static Companions companions;

  private static Compilation compile(String... options) {
    return javac()
        .withOptions((Object[]) options)
        .withProcessors(new DifferentiableProcessor())
        .compile(
            JavaFileObjects.forSourceString("Foo", SOURCE),
            JavaFileObjects.forSourceString("Helper", HELPER));
  }

  @BeforeAll
  static void prepare() throws IOException {
    Compilation compilation = compile("-Xlint:all", "-Werror", OPTION);
    assertThat(compilation).succeededWithoutWarnings();
    companions = new Companions(compilation);
  }

  private static void fails(String message, String companion, String method, Object... arguments) {
    ArithmeticException thrown =
        assertThrows(
            ArithmeticException.class, () -> companions.call(companion, method, arguments));
    assertEquals("NotFiniteException", thrown.getClass().getSimpleName());
    assertEquals(message, thrown.getMessage());
  }

  @Test
  void straightLineCode() {
    fails(
        "adjoint of r became Infinity at Foo.java:7: double y = Math.sqrt(r) * z;",
        "FooAdjoint",
        "straight",
        0.0,
        2.0);
    fails(
        "adjoint of r became -Infinity at Foo.java:7: double y = Math.sqrt(r) * z;",
        "FooAdjoint",
        "straightVjp",
        0.0,
        2.0,
        -1.0,
        new double[1],
        new double[1]);
    fails(
        "tangent of r became NaN at Foo.java:6: double r = x * x;",
        "FooTangent",
        "straight",
        Double.NaN,
        2.0,
        1.0,
        0.0);
  }

  @Test
  void loops() {
    double[] a = {3, 1, 4};
    fails(
        "adjoint of an intermediate result became Infinity at"
            + " Foo.java:16: sum += Math.log(t * t);",
        "FooAdjoint",
        "loop",
        a,
        1.0);
    fails(
        "tangent of an intermediate result became NaN at Foo.java:16: sum += Math.log(t * t);",
        "FooTangent",
        "loop",
        new double[] {3, Double.NaN},
        1.0,
        new double[] {0, 1},
        0.0);
  }

  @Test
  void aHelperIsNamedByItsOwnFileAndLine() {
    fails(
        "adjoint of v became Infinity at Helper.java:4: return Math.sqrt(v);",
        "FooAdjoint",
        "calling",
        0.0);
    fails(
        "tangent of v became Infinity at Helper.java:3: double v = u * u;",
        "FooTangent",
        "calling",
        1e200,
        1e200);
  }

  @Test
  void records() {
    Object origin = companions.create("Foo$Point", 0.0, 0.0);
    String where = "Foo.java:82: return s * Math.sqrt(q);";
    fails("adjoint of q became Infinity at " + where, "FooAdjoint", "norm", origin, 2.0);
    Object bars = companions.array("FooAdjoint$PointAdjoint", Double.NaN, 1.0);
    companions.call(
        "FooAdjoint",
        "normVjp",
        companions.create("Foo$Point", 3.0, 4.0),
        2.0,
        1.0,
        bars,
        new double[1]);
    fails(
        "tangent of pY became NaN at Foo.java:80: norm",
        "FooTangent",
        "norm",
        origin,
        2.0,
        companions.create("FooTangent$PointTangent", 1.0, Double.NaN),
        0.0);
  }

  @Test
  void recursion() {
    String where = "Foo.java:74: return n == 0 ? Math.sqrt(x) : x * recursive(x - 1, n - 1);";
    fails("adjoint of x became Infinity at " + where, "FooAdjoint", "recursive", 3.0, 3);
    fails(
        "tangent of the result became Infinity at " + where,
        "FooTangent",
        "recursive",
        3.0,
        3,
        1.0);
    companions.call("FooTangent", "recursive", 4.5, 3, 1.0);
    companions.call("FooAdjoint", "recursive", 4.5, 3);
  }

  @Test
  void whatARuleGives() {
    fails(
        "adjoint of y became Infinity at Foo.java:68: double z = ruled(y);",
        "FooAdjoint",
        "byRule",
        0.0);
    fails(
        "tangent of z became Infinity at Foo.java:68: double z = ruled(y);",
        "FooTangent",
        "byRule",
        0.0,
        1.0);
  }

  @Test
  void elementsAreNumbered() {
    fails(
        "adjoint of a[2] became Infinity at Foo.java:25: o[i] = Math.cbrt(a[i]);",
        "FooAdjoint",
        "writtenVjp",
        new double[] {1, 8, 0},
        new double[3],
        new double[3],
        new double[] {1, 1, 1});
    fails(
        "adjoint of row[1] became Infinity at Foo.java:46: sum += Math.sqrt(row[j]);",
        "FooAdjoint",
        "rows",
        (Object) new double[][] {{1, 4}, {9, 0}});
  }

  @Test
  void aSeedThatIsNotFiniteIsReportedAsSuch() {
    fails(
        "adjoint of the result became NaN at Foo.java:5: argument seed of straightVjp",
        "FooAdjoint",
        "straightVjp",
        1.0,
        2.0,
        Double.NaN,
        new double[1],
        new double[1]);
    fails(
        "adjoint of o[1] became NaN at Foo.java:25: o[i] = Math.cbrt(a[i]);",
        "FooAdjoint",
        "writtenVjp",
        new double[] {1, 8, 0},
        new double[3],
        new double[3],
        new double[] {1, Double.NaN, 0});
    fails(
        "tangent of z became Infinity at Foo.java:5: argument zDot of straight",
        "FooTangent",
        "straight",
        1.0,
        2.0,
        0.0,
        Double.POSITIVE_INFINITY);
  }

  @Test
  void theBuffersOfTheCallerMayHoldAnything() {
    double[] bar = {Double.NaN};
    companions.call("FooAdjoint", "straightVjp", 1.0, 2.0, 1.0, bar, new double[1]);
    assertTrue(Double.isNaN(bar[0]));
  }

  @Test
  void anOverflowOfFloatIsFound() {
    fails(
        "adjoint of y became Infinity at Foo.java:38: return y * y;",
        "FooAdjoint",
        "singleVjp",
        1e15f,
        1e10,
        new float[1]);
  }

  /** What a guard makes 0 is no fault. */
  @Test
  void aBranchThatIsNotTakenIsNoFault() {
    Object gradient = companions.call("FooAdjoint", "branch", 0.0);
    assertEquals("BranchGradient[value=0.0, x=0.0]", gradient.toString());
  }

  @Test
  void whatIsFiniteIsAsEver() throws IOException {
    Companions plain = new Companions(compile());
    Object[] arguments = {new double[] {3, 5, 4}, 1.0};
    double[] bar = new double[3];
    double[] expected = new double[3];
    Object value =
        companions.call("FooAdjoint", "loopVjp", arguments[0], 1.0, 2.0, bar, new double[1]);
    Object plainValue =
        plain.call("FooAdjoint", "loopVjp", arguments[0], 1.0, 2.0, expected, new double[1]);
    assertEquals(plainValue, value);
    assertArrayEquals(expected, bar);
  }

  @Test
  void withoutTheOptionNothingIsChecked() throws IOException {
    for (var file : compile().generatedSourceFiles()) {
      assertFalse(file.getCharContent(true).toString().contains("Finite"), file.getName());
    }
  }

  @Test
  void anotherValueOfTheOptionIsAnError() {
    for (String value : new String[] {"=inf", "=", "", "=NaN"}) {
      Compilation compilation = compile("-Aadjoint.check" + value);
      assertThat(compilation).failed();
      assertThat(compilation)
          .hadErrorContaining("[AD9003] the option -Aadjoint.check does not have the value \"");
    }
  }
}
