package dev.adjoint.benchmarks.gradbench.det;

/**
 * The adjoint of {@code Determinant.determinant} as an expert writes it: a minor is linear in each
 * entry, so that the adjoint of a smaller one is known before its value, and one recursion is
 * enough for both.
 */
public final class DetByHand {
  private DetByHand() {}

  /** Adds seed · gradient into aBar and returns the determinant. */
  public static double vjp(double[] a, int size, double seed, double[] aBar) {
    return minor(a, size, 0, 0, seed, aBar);
  }

  private static double minor(
      double[] a, int size, int row, int without, double seed, double[] aBar) {
    if (row == size) {
      return 1;
    }
    double sum = 0;
    double sign = 1;
    for (int column = 0; column < size; column++) {
      int bit = 1 << column;
      if ((without & bit) == 0) {
        int entry = row * size + column;
        double signed = sign * a[entry];
        double smaller = minor(a, size, row + 1, without | bit, seed * signed, aBar);
        aBar[entry] += seed * sign * smaller;
        sum += signed * smaller;
        sign = -sign;
      }
    }
    return sum;
  }
}
