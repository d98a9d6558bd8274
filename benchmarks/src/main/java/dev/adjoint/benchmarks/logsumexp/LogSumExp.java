package dev.adjoint.benchmarks.logsumexp;

import dev.adjoint.Differentiable;

/** The logarithm of a sum of exponentials, shifted by the maximum so that nothing overflows. */
public final class LogSumExp {
  private LogSumExp() {}

  /** log Σ exp(xᵢ). */
  @Differentiable(workspace = true)
  public static double value(double[] x) {
    double max = x[0];
    for (int i = 1; i < x.length; i++) {
      if (x[i] > max) {
        max = x[i];
      }
    }
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += Math.exp(x[i] - max);
    }
    return max + Math.log(sum);
  }
}
