package dev.adjoint.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleSupplier;

/** What the tests of the workloads share: random points, and gradients laid side by side. */
public final class Gradients {
  private static final double STEP = 1e-5;

  private Gradients() {}

  /** A matrix of numbers in a range. */
  public static double[][] random(Random random, int rows, int columns, double low, double high) {
    double[][] matrix = new double[rows][];
    for (int i = 0; i < rows; i++) {
      matrix[i] = random.doubles(columns, low, high).toArray();
    }
    return matrix;
  }

  /** All entries of the parts, one after the other. */
  public static double[] flat(Object... parts) {
    double[] all = new double[0];
    for (Object part : parts) {
      double[][] rows = part instanceof double[] row ? new double[][] {row} : (double[][]) part;
      for (double[] row : rows) {
        double[] longer = Arrays.copyOf(all, all.length + row.length);
        System.arraycopy(row, 0, longer, all.length, row.length);
        all = longer;
      }
    }
    return all;
  }

  /** Central differences of a function that reads the parts, in the order of {@link #flat}. */
  public static double[] centralDifferences(DoubleSupplier function, Object... parts) {
    double[] all = new double[0];
    for (Object part : parts) {
      double[][] rows = part instanceof double[] row ? new double[][] {row} : (double[][]) part;
      for (double[] row : rows) {
        double[] slopes = new double[row.length];
        for (int i = 0; i < row.length; i++) {
          double at = row[i];
          row[i] = at + STEP;
          double above = function.getAsDouble();
          row[i] = at - STEP;
          double below = function.getAsDouble();
          row[i] = at;
          slopes[i] = (above - below) / (2 * STEP);
        }
        all = flat(all, slopes);
      }
    }
    return all;
  }

  /** Holds each entry to the expected one, relative to its size where that is above 1. */
  public static void assertClose(double[] expected, double[] actual, double tolerance) {
    assertEquals(expected.length, actual.length);
    for (int i = 0; i < expected.length; i++) {
      double scale = Math.max(1, Math.abs(expected[i]));
      assertEquals(expected[i], actual[i], tolerance * scale, "entry " + i);
    }
  }
}
