package dev.adjoint.benchmarks.textbook;

import dev.adjoint.Differentiable;

/** Example 5.14: f(x) = √(x² + exp(x²)) + cos(x² + exp(x²)). */
public final class Example514 {
  private Example514() {}

  /** The function by its intermediate variables. */
  @Differentiable
  public static double f(double x) {
    double a = x * x;
    double b = Math.exp(a);
    double c = a + b;
    double d = Math.sqrt(c);
    double e = Math.cos(c);
    return d + e;
  }
}
