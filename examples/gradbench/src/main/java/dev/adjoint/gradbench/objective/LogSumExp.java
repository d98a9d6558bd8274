package dev.adjoint.gradbench.objective;

import dev.adjoint.Differentiable;

/** A smooth maximum: the objective of the {@code lse} eval, and a part of others. */
public final class LogSumExp {
  private LogSumExp() {}

  /** log Σ exp(xᵢ), shifted by the maximum so that nothing overflows. */
  @Differentiable(workspace = true)
  public static double logSumExp(double[] x) {
    double max = x[0];
    for (double each : x) {
      if (each > max) {
        max = each;
      }
    }
    double sum = 0;
    for (double each : x) {
      sum += Math.exp(each - max);
    }
    return max + Math.log(sum);
  }
}
