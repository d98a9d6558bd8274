package dev.adjoint.processor.parallel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sums over data in parallel: the value of the method and one gradient, to the bit, on any number
 * of threads.
 */
class ParallelTest {
  private static final int[] SIZES = {0, 1, 2, 63, 64, 65, 129, 1000};

  @TempDir static Path folder;
  private static Twins twins;

  @BeforeAll
  static void compile() throws Exception {
    twins = new Twins(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"logisticRegression", "mixture", "clusterCost", "network", "distance", "rows"})
  void sameBitsOnAnyNumberOfThreads(String name) throws Exception {
    for (int n : SIZES) {
      Object[] arguments = arguments(name, n);
      double[] here = twins.parallel(name, arguments);
      assertEquals(bits(((Number) twins.primal(name, arguments)).doubleValue()), bits(here[0]));
      for (int threads : new int[] {1, 2, 3, 8}) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        double[] there = pool.submit(() -> twins.parallel(name, arguments)).get();
        pool.shutdown();
        assertSameBits(here, there, name + " of " + n + " on " + threads);
      }
      assertClose(twins.sequential(name, arguments), here, name + " of " + n);
    }
  }

  @Test
  void sameBitsForCallersAtTheSameTime() throws Exception {
    Object[] arguments = arguments("network", 300);
    double[] expected = twins.parallel("network", arguments);
    ForkJoinPool pool = new ForkJoinPool(4);
    List<ForkJoinTask<double[]>> inPool = new ArrayList<>();
    for (int k = 0; k < 8; k++) {
      inPool.add(pool.submit(() -> twins.parallel("network", arguments)));
    }
    List<Thread> threads = new ArrayList<>();
    double[][] results = new double[4][];
    for (int k = 0; k < results.length; k++) {
      int own = k;
      threads.add(
          new Thread(
              () -> {
                try {
                  results[own] = twins.parallel("network", arguments);
                } catch (ReflectiveOperationException e) {
                  throw new IllegalStateException(e);
                }
              }));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    for (double[] result : results) {
      assertSameBits(expected, result, "from a thread");
    }
    for (ForkJoinTask<double[]> task : inPool) {
      assertSameBits(expected, task.get(), "in a pool");
    }
    pool.shutdown();
  }

  @Test
  void addsIntoBuffers() throws Exception {
    Object[] arguments = arguments("logisticRegression", 100);
    double[] buffer = {1, 2, 3, 4};
    twins.vjp("logisticRegression", arguments[0], arguments[1], arguments[2], 2.0, buffer);
    double[] gradient = twins.sequential("logisticRegression", arguments);
    for (int j = 0; j < buffer.length; j++) {
      assertEquals(j + 1 + 2 * gradient[j + 1], buffer[j], 1e-13);
    }
  }

  @Test
  void theFirstExceptionInOrderAndNothingElse() throws Exception {
    for (int chunk = 0; chunk < 60; chunk += 7) {
      Object[] arguments = arguments("logisticRegression", 640);
      double[][] x = (double[][]) arguments[1];
      x[10 * chunk + 3] = new double[2];
      x[10 * chunk + 4] = null;
      x[630] = null;
      Throwable expected = Twins.thrownBy(() -> twins.primal("logisticRegression", arguments));
      double[] buffer = {1, 2, 3, 4};
      Throwable thrown =
          Twins.thrownBy(
              () -> twins.vjp("logisticRegression", arguments[0], x, arguments[2], 1.0, buffer));
      assertNotNull(thrown);
      assertSame(expected.getClass(), thrown.getClass());
      assertEquals(expected.getMessage(), thrown.getMessage());
      assertArrayEquals(new double[] {1, 2, 3, 4}, buffer);
    }
  }

  @Test
  void rowsOfABufferInTwoPlaces() throws Exception {
    Object[] arguments = arguments("clusterCost", 200);
    double[][] points = (double[][]) arguments[1];
    double[][] xBar = new double[points.length][2];
    for (int i = 1; i < points.length; i += 2) {
      points[i] = points[i - 1];
      xBar[i] = xBar[i - 1];
    }
    double[][] cBar = new double[5][2];
    double[][] expectedX = new double[points.length][2];
    for (int i = 1; i < points.length; i += 2) {
      expectedX[i] = expectedX[i - 1];
    }
    double[][] expectedC = new double[5][2];
    twins.sequentialVjp("clusterCost", arguments[0], points, 1.0, expectedC, expectedX);
    for (int repeat = 0; repeat < 20; repeat++) {
      twins.vjp("clusterCost", arguments[0], points, 0.05, cBar, xBar);
    }
    assertClose(Twins.flatten(expectedC), Twins.flatten(cBar), "centers");
    assertClose(Twins.flatten(expectedX), Twins.flatten(xBar), "points");
  }

  private static Object[] arguments(String name, int n) {
    Random random = new Random(n + 17);
    double[][] x = matrix(n, name.equals("network") ? 16 : 4, random);
    return switch (name) {
      case "logisticRegression" -> new Object[] {vector(4, random), x, labels(n, 2, random)};
      case "mixture" -> new Object[] {vector(3, random), matrix(3, 4, random), x, 0.75};
      case "clusterCost" -> new Object[] {matrix(5, 2, random), matrix(n, 2, random)};
      case "network" ->
          new Object[] {
            matrix(12, 16, random),
            vector(12, random),
            matrix(5, 12, random),
            x,
            labels(n, 5, random)
          };
      case "distance" ->
          new Object[] {vector(5, random), vector(n, random), vector(Math.max(n, 1), random)};
      default -> new Object[] {vector(5, random), vector(n, random)};
    };
  }

  private static double[] vector(int length, Random random) {
    return random.doubles(length, -1, 1).toArray();
  }

  private static double[][] matrix(int rows, int columns, Random random) {
    double[][] matrix = new double[rows][];
    for (int i = 0; i < rows; i++) {
      matrix[i] = vector(columns, random);
    }
    return matrix;
  }

  private static int[] labels(int length, int classes, Random random) {
    return random.ints(length, 0, classes).toArray();
  }

  private static long bits(double number) {
    return Double.doubleToLongBits(number);
  }

  private static void assertSameBits(double[] expected, double[] actual, String what) {
    assertEquals(expected.length, actual.length, what);
    for (int k = 0; k < expected.length; k++) {
      assertEquals(bits(expected[k]), bits(actual[k]), what + ", number " + k);
    }
  }

  /** The same but for rounding, relative to the largest of the numbers. */
  private static void assertClose(double[] expected, double[] actual, String what) {
    double largest = 0;
    for (double number : expected) {
      largest = Math.max(largest, Double.isNaN(number) ? 0 : Math.abs(number));
    }
    for (int k = 0; k < expected.length; k++) {
      boolean close = Math.abs(expected[k] - actual[k]) <= 1e-13 * largest;
      assertTrue(
          close || Double.isNaN(expected[k]) && Double.isNaN(actual[k]),
          what + ", number " + k + ": " + expected[k] + " and " + actual[k]);
    }
  }
}
