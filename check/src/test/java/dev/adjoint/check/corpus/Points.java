package dev.adjoint.check.corpus;

import java.util.Random;

/** What the {@code @inputs} comments of the compiler's corpus may say. */
public final class Points {
  private static double[] last;

  private Points() {}

  /** Remembers an array, for {@link #kept} to pass it once more. */
  public static double[] keep(double[] array) {
    last = array;
    return array;
  }

  public static double[] kept() {
    return last;
  }

  public static double[] v(double... entries) {
    return entries;
  }

  public static double[][] m(double[]... rows) {
    return rows;
  }

  public static float[] f(float... entries) {
    return entries;
  }

  public static int[] n(int... entries) {
    return entries;
  }

  /** Entries between 0.5 and 1.5. */
  public static double[] positive(int length) {
    return new Random(length).doubles(length, 0.5, 1.5).toArray();
  }

  /** Entries between -1 and 1, none nearer to zero than 0.05. */
  public static double[] mixed(int length) {
    double[] entries = new Random(7L * length + 1).doubles(length, 0.05, 1).toArray();
    Random signs = new Random(length);
    for (int i = 0; i < length; i++) {
      entries[i] = signs.nextBoolean() ? entries[i] : -entries[i];
    }
    return entries;
  }

  public static double[][] positive(int rows, int columns) {
    return rows(positive(rows * columns), rows, columns);
  }

  public static double[][] mixed(int rows, int columns) {
    return rows(mixed(rows * columns), rows, columns);
  }

  public static double[][][] mixed(int planes, int rows, int columns) {
    double[][] flat = mixed(planes * rows, columns);
    double[][][] result = new double[planes][rows][];
    for (int p = 0; p < planes; p++) {
      System.arraycopy(flat, p * rows, result[p], 0, rows);
    }
    return result;
  }

  /** A symmetric matrix whose diagonal dominates. */
  public static double[][] spd(int size) {
    double[][] result = mixed(size, size);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        result[i][j] = result[j][i];
      }
      result[i][i] = size + 0.25 * i;
    }
    return result;
  }

  public static float[] floats(int length) {
    double[] entries = positive(length);
    float[] result = new float[length];
    for (int i = 0; i < length; i++) {
      result[i] = (float) entries[i];
    }
    return result;
  }

  private static double[][] rows(double[] entries, int rows, int columns) {
    double[][] result = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      System.arraycopy(entries, i * columns, result[i], 0, columns);
    }
    return result;
  }
}
