package user;

import dev.adjoint.Differentiable;
import dev.adjoint.Mode;

/** Methods of which all derivatives are wanted. */
public final class Matrices {
  private Matrices() {}

  @Differentiable(modes = Mode.JACOBIAN)
  static double[] matrices(double[][] w, double[] x, int times) {
    double[] y = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      for (int j = 0; j < x.length; j++) {
        y[i] += times * w[i][j] * x[j];
      }
    }
    return y;
  }

  @Differentiable(modes = Mode.JACOBIAN)
  public static double number(double value, double[] x) {
    return value * x[0] + x[1];
  }

  @Differentiable(modes = Mode.JACOBIAN)
  static float number(float x) {
    return x * x;
  }

  @Differentiable(modes = Mode.JACOBIAN, wrt = "s")
  static void into(double s, double[] y, double[] passive) {
    for (int i = 0; i < y.length; i++) {
      y[i] = s * s * passive[i] + y[i];
    }
  }
}
