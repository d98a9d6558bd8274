package golden;

import dev.adjoint.Differentiable;

/** A loop of unknown length: what it overwrites goes on a stack. */
final class Newton {
  private Newton() {}

  /**
   * The square root.
   *
   * @param a a number
   * @param start where to begin
   * @return its root
   * @throws IllegalArgumentException if the number is negative
   */
  @Differentiable(wrt = "a")
  static double root(double a, double start) {
    if (a < 0.0) {
      throw new IllegalArgumentException("negative: " + a);
    }
    double r = start;
    while (Math.abs(r * r - a) > 1e-12) {
      r = 0.5 * (r + a / r);
    }
    return r;
  }
}
