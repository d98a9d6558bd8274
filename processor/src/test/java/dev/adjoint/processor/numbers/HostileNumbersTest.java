package dev.adjoint.processor.numbers;

import static dev.adjoint.processor.numbers.NumberClasses.component;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.Workspace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Numbers, arrays, threads and depths that a numerical program meets on a bad day. */
class HostileNumbersTest {
  private static final double[] SPECIAL = {
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    0.0,
    -0.0,
    Double.MIN_VALUE,
    -Double.MIN_NORMAL,
    Double.MAX_VALUE,
    -1e200,
    1.5
  };

  private static final String SOURCE =
      """
      import dev.adjoint.*;
      final class Hostile {
        @Differentiable static double dot(double[] a, double[] b) {
          double sum = 0;
          for (int i = 0; i < a.length; i++) { sum += a[i] * b[i]; }
          return sum;
        }
        @Differentiable static double jagged(double[][] m) {
          double sum = 0;
          for (int i = 0; i < m.length; i++) {
            if (m[i] != null) {
              for (int j = 0; j < m[i].length; j++) { sum += m[i][j] * m[i][j]; }
            }
          }
          return sum;
        }
        @Differentiable static double mixed(double x, double y) {
          double r = x * y;
          while (r > 1 && r < 1e300) { r = Math.sqrt(r) / 2; }
          return (y < x ? Math.exp(r) : r / x) + Math.hypot(x, y) + Math.max(x, y) * Math.tanh(y);
        }
        @Differentiable(workspace = true) static double product(double[] x) {
          double[] y = new double[x.length];
          double product = 1;
          for (int i = 0; i < x.length; i++) {
            y[i] = Math.sin(x[i]) + 1.5;
            product *= y[i];
          }
          return product;
        }
        @Differentiable(workspace = true) static double deep(double x, double[] w, int n) {
          return n == 0 ? x : Math.sin(deep(x * w[0], w, n - 1)) + x;
        }
        @Differentiable static double iterated(double x, int n) {
          double y = 0;
          for (int i = 0; i < n; i++) { y = 0.5 * Math.cos(y) + x; }
          return y;
        }
        @Differentiable static double searched(double x, double goal) {
          double y = x;
          while (y < goal) { y += x; }
          return y;
        }
      }
      """;

  private static NumberClasses classes;

  @BeforeAll
  static void compile() {
    classes = new NumberClasses("Hostile", SOURCE);
  }

  @Test
  void specialNumbersGiveTheValueOfThePrimalInBothModes() throws Throwable {
    for (double x : SPECIAL) {
      for (double y : SPECIAL) {
        double value = (double) classes.call("", "mixed", x, y);
        Object gradient = classes.call("Adjoint", "mixed", x, y);
        assertEquals(value, component(gradient, 0), x + ", " + y);
        assertEquals(value, component(classes.call("Tangent", "mixed", x, y, 1.0, 0.0), 0));
        double[] xBar = {7};
        double[] yBar = {7};
        assertEquals(value, classes.call("Adjoint", "mixedVjp", x, y, 1.0, xBar, yBar));
        assertEquals(7 + (double) component(gradient, 1), xBar[0], x + ", " + y);
        assertEquals(7 + (double) component(gradient, 2), yBar[0], x + ", " + y);
      }
    }
  }

  @Test
  void specialElementsReachOnlyTheirPartners() throws Throwable {
    for (double special : SPECIAL) {
      double[] a = {2, special, 3};
      double[] b = {5, 7, 11};
      double[] aBar = new double[3];
      double[] bBar = new double[3];
      classes.call("Adjoint", "dotVjp", a, b, 1.0, aBar, bBar);
      assertArrayEquals(new double[] {5, 7, 11}, aBar);
      assertArrayEquals(new double[] {2, special + 0.0, 3}, bBar);
    }
  }

  @Test
  void emptyAndJaggedArrays() throws Throwable {
    double[] none = {};
    Object gradient = classes.call("Adjoint", "dot", none, none);
    assertEquals(0.0, component(gradient, 0));
    assertEquals(0, ((double[]) component(gradient, 1)).length);
    double[][] m = {{}, {1, -2}, null, {3}};
    Object jagged = classes.call("Adjoint", "jagged", (Object) m);
    assertEquals(14.0, component(jagged, 0));
    double[][] mBar = (double[][]) component(jagged, 1);
    assertTrue(Arrays.deepEquals(new double[][] {{}, {2, -4}, null, {6}}, mBar));
    Object tangent = classes.call("Tangent", "jagged", m, mBar);
    assertEquals(56.0, component(tangent, 1));
  }

  @Test
  void argumentsThatAreNullFailAsInThePrimalAndAddNothing() {
    double[] aBar = {7};
    double[] bBar = {7};
    double[] one = {1};
    assertThrows(NullPointerException.class, () -> classes.call("", "dot", null, one));
    assertThrows(
        NullPointerException.class,
        () -> classes.call("Adjoint", "dotVjp", null, one, 1.0, aBar, bBar));
    assertThrows(
        NullPointerException.class,
        () -> classes.call("Adjoint", "dotVjp", one, null, 1.0, aBar, bBar));
    assertThrows(NullPointerException.class, () -> classes.call("Adjoint", "dot", one, null));
    assertArrayEquals(new double[] {7}, aBar);
    assertArrayEquals(new double[] {7}, bBar);
  }

  @Test
  void oneArrayTwiceHasItsTotalDerivative() throws Throwable {
    double[] x = {2, 3};
    double[] xBar = {1, 1};
    classes.call("Adjoint", "dotVjp", x, x, 1.0, xBar, xBar);
    assertArrayEquals(new double[] {5, 7}, xBar);
    double[] shared = {0, 0};
    classes.call("Adjoint", "dotVjp", x, new double[] {5, 7}, 1.0, shared, shared);
    assertArrayEquals(new double[] {7, 10}, shared, "two arrays whose adjoints are added up");
  }

  @Test
  void manyThreadsComputeWhatOneDoes() throws Throwable {
    List<double[]> serial = new ArrayList<>();
    for (int k = 0; k < 1000; k++) {
      serial.add(gradient(k, null));
    }
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Void>> tasks = new ArrayList<>();
      for (int t = 0; t < 8; t++) {
        Workspace workspace = t % 2 == 0 ? null : new Workspace();
        tasks.add(
            () -> {
              for (int k = 0; k < 1000; k++) {
                assertArrayEquals(serial.get(k), gradient(k, workspace), "call " + k);
              }
              return null;
            });
      }
      for (Future<Void> done : threads.invokeAll(tasks)) {
        done.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  /** The gradient of a product, and its value behind. */
  private static double[] gradient(int k, Workspace workspace) throws Exception {
    double[] x = new SplittableRandom(k).doubles(1 + k % 30).toArray();
    double[] xBar = new double[x.length];
    try {
      Object value =
          workspace == null
              ? classes.call("Adjoint", "productVjp", x, 1.0, xBar)
              : classes.call("Adjoint", "productVjp", workspace, x, 1.0, xBar);
      double[] all = Arrays.copyOf(xBar, x.length + 1);
      all[x.length] = (double) value;
      return all;
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aWorkspaceInUseIsRefusedBeforeAnythingIsWritten() throws Throwable {
    Workspace workspace = new Workspace();
    double[] x = {1, 2};
    double[] xBar = {7, 7};
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch tried = new CountDownLatch(1);
    Thread other =
        new Thread(
            () -> {
              workspace.enter();
              entered.countDown();
              try {
                tried.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } finally {
                workspace.leave();
              }
            });
    other.start();
    entered.await();
    try {
      assertThrows(
          IllegalStateException.class,
          () -> classes.call("Adjoint", "productVjp", workspace, x, 1.0, xBar));
    } finally {
      tried.countDown();
      other.join();
    }
    assertArrayEquals(new double[] {7, 7}, xBar);
    classes.call("Adjoint", "productVjp", workspace, x, 1.0, xBar);
    assertTrue(xBar[0] != 7);
  }

  @Test
  void aStackThatOverflowsLeavesBuffersAndWorkspace() throws Throwable {
    double[] xBar = {7};
    double[] wBar = {7};
    double[] w = {0.5};
    Workspace workspace = new Workspace();
    for (int n : new int[] {1_000_000, 2_000_000}) {
      assertThrows(
          StackOverflowError.class,
          () -> classes.call("Adjoint", "deepVjp", 0.3, w, n, 1.0, xBar, wBar));
      assertThrows(
          StackOverflowError.class,
          () -> classes.call("Adjoint", "deepVjp", workspace, 0.3, w, n, 1.0, xBar, wBar));
      assertThrows(
          StackOverflowError.class,
          () -> classes.call("Tangent", "deep", 0.3, w, n, 1.0, new double[] {1}));
    }
    assertEquals(7, xBar[0]);
    assertEquals(7, wBar[0]);
    double[] xBar2 = {7};
    double[] wBar2 = {7};
    classes.call("Adjoint", "deepVjp", 0.3, w, 500, 1.0, xBar, wBar);
    classes.call("Adjoint", "deepVjp", workspace, 0.3, w, 500, 1.0, xBar2, wBar2);
    assertArrayEquals(xBar, xBar2);
    assertArrayEquals(wBar, wBar2);
  }

  @Test
  void aMillionIterations() throws Throwable {
    Object gradient = classes.call("Adjoint", "iterated", 0.3, 1_000_000);
    double y = (double) component(gradient, 0);
    assertEquals(1 / (1 + 0.5 * Math.sin(y)), (double) component(gradient, 1), 1e-12);
    assertEquals(classes.call("", "iterated", 0.3, 1_000_000), y);
    Object searched = classes.call("Adjoint", "searched", 1e-6, 1.0);
    assertEquals(classes.call("", "searched", 1e-6, 1.0), component(searched, 0));
    assertEquals(1e6, (double) component(searched, 1), 2, "a loop of unknown length");
  }
}
