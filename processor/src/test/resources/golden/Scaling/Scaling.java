package golden;

import dev.adjoint.Differentiable;

/** Arrays that are overwritten, and overloads. */
final class Scaling {
  private Scaling() {}

  /**
   * Scales in place.
   *
   * @param x what is scaled
   * @param s by how much
   */
  @Differentiable
  static void scale(double[] x, double s) {
    for (int i = 0; i < x.length; i++) {
      x[i] *= s;
    }
  }

  /**
   * Scales a copy.
   *
   * @param x what is scaled
   * @return the copy
   */
  @Differentiable
  static float[] scale(float[] x) {
    float[] y = new float[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = 0.1f * x[i] * x[i];
    }
    return y;
  }
}
