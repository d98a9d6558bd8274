package model;

import dev.adjoint.Differentiable;
import dev.adjoint.Mode;

/** One method for each form of the contract. */
public final class Model {
  private Model() {}

  /** A record as an argument. */
  public record Spring(double stiffness, double[] ends) {}

  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  public static double cubic(double x, float y, double[] w) {
    return x * x * y * w[0] + w[1] * w[1] * w[1];
  }

  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.JACOBIAN}, workspace = true)
  public static double[] squares(double[] x) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = x[i] * x[i];
    }
    return y;
  }

  @Differentiable
  public static void step(double[] x, double rate) {
    for (int i = 0; i < x.length; i++) {
      x[i] -= rate * x[i] * x[i];
    }
  }

  @Differentiable
  public static double energy(Spring s) {
    double d = s.ends()[0] - s.ends()[1];
    return 0.5 * s.stiffness() * d * d;
  }

  @Differentiable(name = "power")
  public static double pow(double x, int n) {
    double p = 1;
    while (n-- > 0) {
      p *= Math.sin(x);
    }
    return p;
  }
}
