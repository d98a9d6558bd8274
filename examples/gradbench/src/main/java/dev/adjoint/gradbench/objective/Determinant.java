package dev.adjoint.gradbench.objective;

import dev.adjoint.Differentiable;

/** The determinant by expansion along rows: the objective of the {@code det} eval. */
public final class Determinant {
  private Determinant() {}

  /** The determinant of a square matrix, given row by row. */
  @Differentiable
  public static double determinant(double[] a, int size) {
    return minor(a, size, 0, 0);
  }

  /** The determinant of the rows from {@code row} on, without the columns in a set of bits. */
  private static double minor(double[] a, int size, int row, int without) {
    if (row == size) {
      return 1;
    }
    double sum = 0;
    double sign = 1;
    for (int column = 0; column < size; column++) {
      int bit = 1 << column;
      if ((without & bit) == 0) {
        sum += sign * a[row * size + column] * minor(a, size, row + 1, without | bit);
        sign = -sign;
      }
    }
    return sum;
  }
}
