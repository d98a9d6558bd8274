package dev.adjoint.gradbench.objective;

import dev.adjoint.Differentiable;

/** How far a polynomial is from the sign function: the objective of the {@code llsq} eval. */
public final class LeastSquares {
  private LeastSquares() {}

  /**
   * Half the sum of squared residuals at {@code n} points evenly spaced from −1 to 1.
   *
   * @param x the coefficients of the polynomial, the constant first
   */
  @Differentiable
  public static double residual(double[] x, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double t = -1 + i * 2.0 / (n - 1);
      double fit = 0;
      for (int j = x.length - 1; j >= 0; j--) {
        fit = fit * t + x[j];
      }
      double difference = Math.signum(t) - fit;
      sum += difference * difference;
    }
    return 0.5 * sum;
  }
}
