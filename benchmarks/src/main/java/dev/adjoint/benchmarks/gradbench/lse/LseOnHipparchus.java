package dev.adjoint.benchmarks.gradbench.lse;

import org.hipparchus.analysis.differentiation.Gradient;

/** {@code LogSumExp.logSumExp} written against Hipparchus' forward-mode number type. */
public final class LseOnHipparchus {
  private LseOnHipparchus() {}

  /** The value with its partial derivatives. */
  public static Gradient logSumExp(double[] x) {
    Gradient max = Gradient.variable(x.length, 0, x[0]);
    for (int i = 0; i < x.length; i++) {
      if (x[i] > max.getValue()) {
        max = Gradient.variable(x.length, i, x[i]);
      }
    }
    Gradient sum = Gradient.constant(x.length, 0);
    for (int i = 0; i < x.length; i++) {
      sum = sum.add(Gradient.variable(x.length, i, x[i]).subtract(max).exp());
    }
    return max.add(sum.log());
  }
}
