package golden;

import dev.adjoint.Differentiable;

/** A recursion whose sweeps are two methods: the determinant by expansion along rows. */
final class Minors {
  private Minors() {}

  /**
   * The determinant of a square matrix.
   *
   * @param a the matrix, row by row
   * @param size the number of rows
   * @return the determinant
   */
  @Differentiable
  static double determinant(double[] a, int size) {
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
