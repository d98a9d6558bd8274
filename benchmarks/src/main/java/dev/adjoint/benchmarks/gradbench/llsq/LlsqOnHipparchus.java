package dev.adjoint.benchmarks.gradbench.llsq;

import org.hipparchus.analysis.differentiation.Gradient;

/** {@code LeastSquares.residual} written against Hipparchus' forward-mode number type. */
public final class LlsqOnHipparchus {
  private LlsqOnHipparchus() {}

  /** The value with its partial derivatives. */
  public static Gradient residual(double[] x, int n) {
    Gradient[] variables = new Gradient[x.length];
    for (int i = 0; i < x.length; i++) {
      variables[i] = Gradient.variable(x.length, i, x[i]);
    }
    Gradient sum = Gradient.constant(x.length, 0);
    for (int i = 0; i < n; i++) {
      double t = -1 + i * 2.0 / (n - 1);
      Gradient fit = Gradient.constant(x.length, 0);
      for (int j = x.length - 1; j >= 0; j--) {
        fit = fit.multiply(t).add(variables[j]);
      }
      sum = sum.add(fit.negate().add(Math.signum(t)).square());
    }
    return sum.multiply(0.5);
  }
}
