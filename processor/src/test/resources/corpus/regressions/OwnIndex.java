package corpus.regressions;

import dev.adjoint.Differentiable;

/** A value is stored at an index that is computed from it: its copy is not found without it. */
final class OwnIndex {
  private OwnIndex() {}

  record Pair(double u, double v) {}

  // @inputs 0.7, 0.4
  // @inputs -0.9, 1.2
  @Differentiable(wrt = "x")
  @SuppressWarnings("adjoint")
  static double f(double x, double z) {
    double[][][] cube = new double[2][2][4];
    Pair q = new Pair(0.5, x);
    if (Math.floorDiv(2, 2) <= 2) {
      cube[(int) (Math.sin(x) * 8) & 1][1][0] = Math.sin(q.v());
    } else {
      x = x * z;
    }
    return x + z * 0.5 + cube[1][1][2] + cube[0][1][0] + q.u() * q.v();
  }
}
