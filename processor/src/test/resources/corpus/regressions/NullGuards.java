package corpus.regressions;

import dev.adjoint.Differentiable;

/** A guard against null speaks before anything that the companion does for itself. */
public final class NullGuards {
  private NullGuards() {}

  @Differentiable
  public static double guarded(double[] x, double s) {
    if (x == null) {
      throw new IllegalArgumentException("x");
    }
    double sum = 0;
    for (double v : x) {
      sum += v * v * s;
    }
    return Math.sqrt(1 + sum);
  }
}
