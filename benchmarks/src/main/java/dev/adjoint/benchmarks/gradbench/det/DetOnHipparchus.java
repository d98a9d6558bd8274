package dev.adjoint.benchmarks.gradbench.det;

import org.hipparchus.analysis.differentiation.Gradient;

/** {@code Determinant.determinant} written against Hipparchus' forward-mode number type. */
public final class DetOnHipparchus {
  private DetOnHipparchus() {}

  /** The determinant with its partial derivatives. */
  public static Gradient determinant(double[] x, int size) {
    Gradient[] variables = new Gradient[x.length];
    for (int i = 0; i < x.length; i++) {
      variables[i] = Gradient.variable(x.length, i, x[i]);
    }
    return minor(variables, size, 0, 0);
  }

  private static Gradient minor(Gradient[] a, int size, int row, int without) {
    if (row == size) {
      return Gradient.constant(a.length, 1);
    }
    Gradient sum = Gradient.constant(a.length, 0);
    double sign = 1;
    for (int column = 0; column < size; column++) {
      int bit = 1 << column;
      if ((without & bit) == 0) {
        Gradient smaller = minor(a, size, row + 1, without | bit);
        sum = sum.add(a[row * size + column].multiply(sign).multiply(smaller));
        sign = -sign;
      }
    }
    return sum;
  }
}
