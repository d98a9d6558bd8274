package user;

import dev.adjoint.Differentiable;
import dev.adjoint.Mode;

/** Methods that return or write arrays. The name of the class hides one of the JDK's. */
public final class Arrays {
  private Arrays() {}

  @Differentiable
  static double[] scaled(double s, double[] x) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = s * x[i];
    }
    return y;
  }

  @Differentiable
  static double[][] outer(double[] x, double[] y) {
    double[][] z = new double[x.length][y.length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < y.length; j++) {
        z[i][j] = x[i] * y[j];
      }
    }
    return z;
  }

  @Differentiable
  static void squares(double[] x, double[] y, double s) {
    for (int i = 0; i < x.length; i++) {
      y[i] = s * x[i] * x[i];
    }
  }

  @Differentiable(wrt = "s")
  static void written(double s, double[] x, double[] y) {
    y[0] = s * x[0];
  }

  @Differentiable(modes = Mode.ADJOINT)
  static float[] singles(float[] x) {
    float[] y = x.clone();
    y[0] *= x[1];
    return y;
  }
}
