package dev.adjoint.benchmarks.rosenbrock;

import dev.adjoint.Differentiable;

/** The generalised Rosenbrock function, Σ 100 (xᵢ₊₁ − xᵢ²)² + (1 − xᵢ)². */
public final class Rosenbrock {
  private Rosenbrock() {}

  /** The function as a sum in a loop. */
  @Differentiable
  public static double value(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length - 1; i++) {
      double valley = x[i + 1] - x[i] * x[i];
      double slope = 1 - x[i];
      sum += 100 * valley * valley + slope * slope;
    }
    return sum;
  }
}
