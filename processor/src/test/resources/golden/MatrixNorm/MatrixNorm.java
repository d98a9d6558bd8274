package golden;

import dev.adjoint.Differentiable;

/** Nested loops over rows, a temporary array, and Unicode in names. */
final class MatrixNorm {
  private MatrixNorm() {}

  /**
   * A weighted norm of a product.
   *
   * @param a a matrix
   * @param x a vector
   * @param value a weight, named like the record's component
   * @return the norm
   */
  @Differentiable
  static double norm(double[][] a, double[] x, double value) {
    double[] y = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      double s = 0.0;
      for (int j = 0; j < x.length; j++) {
        s += a[i][j] * x[j];
      }
      y[i] = s;
    }
    double q = 0.0;
    for (double v : y) {
      q += value * v * v;
    }
    return Math.sqrt(q);
  }
}
