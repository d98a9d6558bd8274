package corpus.arrays;

import dev.adjoint.Differentiable;

/** Parameters whose rows are replaced by arrays of the method's own. */
final class ReplacedRows {
  private ReplacedRows() {}

  @Differentiable
  static double freshRow(double[][] a, double x) {
    double s = a[0][0] * a[0][1];
    a[0] = new double[] {x, s, x * s};
    return s * a[0][1] + a[1][0] * a[0][2];
  }

  @Differentiable
  static void clonedRow(double[][] a) {
    a[1] = a[0].clone();
    a[1][0] *= a[0][1];
  }
}
