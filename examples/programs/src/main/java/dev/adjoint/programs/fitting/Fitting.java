package dev.adjoint.programs.fitting;

import dev.adjoint.Differentiable;
import dev.adjoint.Mode;

/** Fits curves to the reference data of NIST. */
public final class Fitting {
  private Fitting() {}

  @Differentiable(modes = Mode.JACOBIAN)
  static double[] misra1a(double[] b, double[] x) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = b[0] * (1 - Math.exp(-b[1] * x[i]));
    }
    return y;
  }

  /** Takes no arguments. */
  public static void main(String[] arguments) {
    var jacobian = FittingJacobian.misra1a(new double[] {500, 1e-4}, new double[] {77.6});
    System.out.println(jacobian.value()[0]);
  }
}
