package golden;

import dev.adjoint.Differentiable;

/** A loop whose iterations are independent but for a sum: both sweeps in one loop. */
final class Rosenbrock {
  private Rosenbrock() {}

  /**
   * The banana function.
   *
   * @param x a point
   * @return its value
   */
  @Differentiable
  static double banana(double[] x) {
    double sum = 0.0;
    for (int i = 0; i < x.length - 1; i++) {
      double t = x[i + 1] - x[i] * x[i];
      double u = 1.0 - x[i];
      sum += 100.0 * t * t + u * u;
    }
    return sum;
  }
}
