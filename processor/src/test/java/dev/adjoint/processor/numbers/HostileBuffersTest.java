package dev.adjoint.processor.numbers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.Workspace;
import java.lang.reflect.Array;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Buffers and tangents that do not fit, or that are arguments: what is said of them, and that
 * nothing was written before it was said.
 */
class HostileBuffersTest {
  private static final String SOURCE =
      """
      import dev.adjoint.*;
      final class Fits {
        record Body(double[] mass, double k) {}
        @Differentiable(workspace = true, modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
        static double dot(double[] a, double[] b, double s) {
          double sum = 0;
          for (int i = 0; i < a.length; i++) { sum += a[i] * b[i] * s; }
          return sum;
        }
        @Differentiable(workspace = true) static double norm(double[][] m) {
          double sum = 0;
          for (int i = 0; i < m.length; i++) {
            for (int j = 0; m[i] != null && j < m[i].length; j++) { sum += m[i][j] * m[i][j]; }
          }
          return sum;
        }
        @Differentiable(workspace = true) static void step(double[] x, double[] f) {
          for (int i = 0; i < x.length; i++) { x[i] = x[i] * f[i] + x[0]; }
        }
        @Differentiable(parallel = true) static double logs(double[] x) {
          double sum = 0;
          for (int i = 0; i < x.length; i++) { sum += Math.log(x[i]); }
          return sum;
        }
        @Differentiable static double iterated(double[] x, int n) {
          double y = 0;
          for (@Checkpoint(snapshots = 4) int k = 0; k < n; k++) { y = Math.sin(y + x[k % 2]); }
          return y;
        }
        @Differentiable static float single(float[] x, float y) {
          float sum = 0;
          for (float each : x) { sum += each * each * y; }
          return sum;
        }
        @Differentiable static double[] squares(double[] x) {
          double[] y = new double[x.length];
          for (int i = 0; i < x.length; i++) { y[i] = x[i] * x[i]; }
          return y;
        }
        @Differentiable static double energy(Body body) {
          double sum = 0;
          for (int i = 0; i < body.mass().length; i++) { sum += body.mass()[i] * body.k(); }
          return sum;
        }
        @Differentiable static double total(Body[] bodies) {
          double sum = 0;
          for (Body body : bodies) { sum += body.mass()[0] * body.mass()[0]; }
          return sum;
        }
        @Differentiable static void swapped(double[][] m) {
          for (int i = 0; i < m.length; i++) { m[i][0] = m[i][0] * m[i][0]; }
        }
        @Differentiable static double twice(double[] x, double[] y) {
          double[] xBar = new double[x.length];
          FitsAdjoint.dotVjp(x, y, 2, 1, xBar, new double[y.length - 1 + (int) (y[0])],
              new double[1]);
          return xBar[0] * xBar[0];
        }
      }
      """;

  private static NumberClasses classes;

  @BeforeAll
  static void compile() {
    classes = new NumberClasses("Fits", SOURCE);
  }

  /** Calls what must be refused, and looks whether anything changed. */
  private static String refused(
      Class<? extends Exception> type, String kind, String method, Object... arguments) {
    String before = Arrays.deepToString(arguments);
    Exception thrown =
        assertThrows(type, () -> classes.call(kind, method, arguments), kind + "." + method);
    assertEquals(before, Arrays.deepToString(arguments), "something was written");
    return thrown.getMessage();
  }

  private static String misfit(String kind, String method, Object... arguments) {
    return refused(IllegalArgumentException.class, kind, method, arguments);
  }

  private static String absent(String kind, String method, Object... arguments) {
    return refused(NullPointerException.class, kind, method, arguments);
  }

  private static double[] three() {
    return new double[] {2, 3, 5};
  }

  @Test
  void vectors() {
    for (int length : new int[] {0, 2, 4}) {
      String expected = "Bar: the shape is [" + length + "], that of ";
      double[] wrong = new double[length];
      double[] cell = {7};
      assertEquals(
          "a" + expected + "a is [3]",
          misfit("Adjoint", "dotVjp", three(), three(), 2.0, 1.0, wrong, three(), cell));
      assertEquals(
          "b" + expected + "b is [3]",
          misfit("Adjoint", "dotVjp", three(), three(), 2.0, 1.0, three(), wrong, cell));
      Workspace workspace = new Workspace();
      assertEquals(
          "b" + expected + "b is [3]",
          misfit("Adjoint", "dotVjp", workspace, three(), three(), 2.0, 1.0, three(), wrong, cell));
    }
  }

  @Test
  void cells() {
    assertEquals(
        "sBar: the shape is [0], its element 0 takes the adjoint",
        misfit("Adjoint", "dotVjp", three(), three(), 2.0, 1.0, three(), three(), new double[0]));
    assertEquals(
        "sBar is null, its element 0 takes the adjoint",
        absent("Adjoint", "dotVjp", three(), three(), 2.0, 1.0, three(), three(), null));
    assertEquals(
        "yBar: the shape is [0], its element 0 takes the adjoint",
        misfit("Adjoint", "singleVjp", new float[1], 2f, 1.0, new float[1], new float[0]));
  }

  @Test
  void absentBuffers() {
    assertEquals(
        "aBar is null, the shape of a is [3]",
        absent("Adjoint", "dotVjp", three(), three(), 2.0, 1.0, null, three(), new double[1]));
    assertEquals(
        "mBar is null, the shape of m is [1][]",
        absent("Adjoint", "normVjp", new double[1][1], 1.0, null));
    assertEquals(
        "mBar[1] is null, the shape of m[1] is [2]",
        absent("Adjoint", "normVjp", new double[2][2], 1.0, new double[][] {{1, 1}, null}));
  }

  @Test
  void rows() throws Throwable {
    double[][] m = {{1, 2}, null, {3}};
    assertEquals(
        "mBar[2]: the shape is [2], that of m[2] is [1]",
        misfit("Adjoint", "normVjp", m, 1.0, new double[][] {{0, 0}, null, {0, 0}}));
    assertEquals(
        "mBar: the shape is [2][], that of m is [3][]",
        misfit("Adjoint", "normVjp", new Workspace(), m, 1.0, new double[][] {{0, 0}, {0}}));
    assertEquals(
        "mDot[0]: the shape is [1], that of m[0] is [2]",
        misfit("Tangent", "norm", m, new double[][] {{0}, null, {0}}));
    assertEquals(
        "mBar[2] is the array m[2] itself: it is written to, and has to be another one",
        misfit("Adjoint", "normVjp", m, 1.0, new double[][] {{0, 0}, null, m[2]}));
    double[][] whatever = {{0, 0}, {7, 7, 7}, {0}};
    classes.call("Adjoint", "normVjp", m, 1.0, whatever);
    assertArrayEquals(new double[] {7, 7, 7}, whatever[1], "of a null row nothing is required");
    double[] row = {0};
    classes.call("Adjoint", "normVjp", new double[][] {{2}, {3}}, 1.0, new double[][] {row, row});
    assertEquals(10, row[0], "a row at two places gets the sum");
  }

  @Test
  void argumentsAsBuffers() throws Throwable {
    double[] a = three();
    double[] b = three();
    String itself = " is the array %s: it is written to, and has to be another one";
    assertEquals(
        "aBar" + itself.formatted("a itself"),
        misfit("Adjoint", "dotVjp", a, b, 2.0, 1.0, a, three(), new double[1]));
    assertEquals(
        "aBar" + itself.formatted("of an argument"),
        misfit("Adjoint", "dotVjp", a, b, 2.0, 1.0, b, three(), new double[1]));
    assertEquals(
        "sBar" + itself.formatted("of an argument"),
        misfit("Adjoint", "dotVjp", a, b, 2.0, 1.0, three(), three(), b));
    float[] x = {1, 2};
    assertEquals(
        "xBar" + itself.formatted("x itself"),
        misfit("Adjoint", "singleVjp", x, 1f, 1.0, x, new float[1]));
    assertEquals(
        "xBar" + itself.formatted("x itself"), misfit("Adjoint", "stepVjp", a, b, a, three()));
    assertEquals(
        "xDot" + itself.formatted("x itself"), misfit("Tangent", "step", a, b, a, three()));
    assertEquals(
        "fDot" + itself.formatted("of an argument"), misfit("Tangent", "step", a, b, three(), a));
    assertEquals(
        "xDot" + itself.formatted("of an argument"), misfit("Tangent", "step", a, b, b, three()));
    assertEquals(
        "two arrays, of which one is written, have one buffer or tangent for both",
        misfit("Adjoint", "stepVjp", a, three(), b, b));
  }

  @Test
  void aTangentMayBeItsArrayWhereThatIsOnlyRead() throws Throwable {
    double[] a = three();
    Object apart = classes.call("Tangent", "dot", a, three(), 2.0, three(), three(), 0.0);
    Object same = classes.call("Tangent", "dot", a, three(), 2.0, a, a, 0.0);
    assertEquals(apart, same);
    classes.call("Hessian", "dotHvp", a, three(), 2.0, a, a, 0.0);
    double[] fDot = {1, 2, 3};
    classes.call("Tangent", "step", three(), three(), three(), fDot);
    assertArrayEquals(new double[] {1, 2, 3}, fDot);
  }

  @Test
  void directions() {
    double[] two = {1, 1};
    assertEquals(
        "bDot: the shape is [2], that of b is [3]",
        misfit("Tangent", "dot", three(), three(), 2.0, three(), two, 0.0));
    assertEquals(
        "bDot: the shape is [2], that of b is [3]",
        misfit("Hessian", "dotHvp", three(), three(), 2.0, three(), two, 0.0));
    assertEquals(
        "aDot is null, the shape of a is [3]",
        absent("Hessian", "dotHvp", three(), three(), 2.0, null, two, 0.0));
    assertEquals(
        "xDot: the shape is [2], that of x is [3]",
        misfit("Tangent", "step", three(), three(), two, three()));
    assertEquals(
        "fDot: the shape is [2], that of f is [3]",
        misfit("Tangent", "step", three(), three(), three(), two));
  }

  @Test
  void writtenArrays() {
    double[] two = {1, 1};
    assertEquals(
        "fBar: the shape is [2], that of f is [3]",
        misfit("Adjoint", "stepVjp", three(), three(), three(), two));
    assertEquals(
        "xBar: the shape is [2], that of x is [3]",
        misfit("Adjoint", "stepVjp", new Workspace(), three(), three(), two, three()));
  }

  @Test
  void parallelAndCheckpointed() {
    double[] two = {1, 1};
    String message = "xBar: the shape is [2], that of x is [3]";
    assertEquals(message, misfit("Adjoint", "logsVjp", three(), 1.0, two));
    assertEquals(message, misfit("Adjoint", "iteratedVjp", three(), 100, 1.0, two));
  }

  @Test
  void seedsOfArrays() throws Throwable {
    double[] two = {1, 1};
    String message = "the seed's shape is [2], that of the result is [3]";
    assertEquals(message, misfit("Adjoint", "squares", three(), two));
    assertEquals(message, misfit("Adjoint", "squaresVjp", three(), two, three()));
    double[] both = {1, 1, 1};
    classes.call("Adjoint", "squaresVjp", three(), both, both);
    assertArrayEquals(new double[] {5, 7, 11}, both, "a seed that is the buffer is read first");
  }

  @Test
  void records() throws Throwable {
    Object body = classes.create("Fits$Body", three(), 2.0);
    Object bar = classes.create("FitsAdjoint$BodyAdjoint", new double[2], 0.0);
    Object buffer = Array.newInstance(bar.getClass(), 1);
    Array.set(buffer, 0, bar);
    assertEquals(
        "bodyBar[0].mass: the shape is [2], that of body.mass is [3]",
        misfit("Adjoint", "energyVjp", body, 1.0, buffer));
    assertEquals(
        "bodyBar: the shape is [0], its element 0 takes the adjoint",
        misfit("Adjoint", "energyVjp", body, 1.0, Array.newInstance(bar.getClass(), 0)));
    Object dot = classes.create("FitsTangent$BodyTangent", new double[4], 0.0);
    assertEquals(
        "bodyDot.mass: the shape is [4], that of body.mass is [3]",
        misfit("Tangent", "energy", body, dot));
    Object bodies = Array.newInstance(body.getClass(), 2);
    Array.set(bodies, 0, body);
    Array.set(bodies, 1, body);
    assertEquals(
        "bodiesBar: the shape is [1], that of bodies is [2]",
        misfit("Adjoint", "totalVjp", bodies, 1.0, buffer));
    Object two = Array.newInstance(bar.getClass(), 2);
    Array.set(two, 1, bar);
    assertEquals(
        "bodiesBar.mass[1]: the shape is [2], that of bodies.mass[1] is [3]",
        misfit("Adjoint", "totalVjp", bodies, 1.0, two));
  }

  @Test
  void writtenRowsThatAreShared() throws Throwable {
    double[] row = {3};
    String message = misfit("Adjoint", "swappedVjp", new double[][] {row, row}, new double[2][1]);
    assertTrue(message.startsWith("an array that is written is passed twice"), message);
    double[] rowBar = {1};
    assertEquals(
        "two arrays, of which one is written, have one buffer or tangent for both",
        misfit(
            "Adjoint", "swappedVjp", new double[][] {{3}, {4}}, new double[][] {rowBar, rowBar}));
    double[] other = {3};
    classes.call(
        "Adjoint",
        "swappedVjp",
        new double[][] {other, other},
        (Object) new double[][] {rowBar, rowBar});
    assertArrayEquals(new double[] {81}, other);
    assertArrayEquals(new double[] {108}, rowBar);
  }

  @Test
  void companionsInsideMethods() throws Throwable {
    double[] y = {1, 3, 5};
    double[] wrong = {0, 3, 5};
    String message = "bBar: the shape is [2], that of b is [3]";
    assertEquals(message, misfit("", "twice", three(), wrong));
    assertEquals(message, misfit("Adjoint", "twiceVjp", three(), wrong, 1.0, three(), three()));
    assertEquals(message, misfit("Tangent", "twice", three(), wrong, three(), three()));
    Object gradient = classes.call("Adjoint", "twice", three(), y);
    assertArrayEquals(new double[] {8, 0, 0}, (double[]) NumberClasses.component(gradient, 2));
  }
}
