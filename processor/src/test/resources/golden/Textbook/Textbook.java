package golden;

import dev.adjoint.Differentiable;

/** Straight-line code: nothing is stored. */
final class Textbook {
  private Textbook() {}

  /**
   * A number.
   *
   * @param x a number
   * @return f(x)
   */
  @Differentiable
  static double f(double x) {
    double a = x * x;
    double b = Math.exp(a);
    double c = a + b;
    double d = Math.sqrt(c);
    double e = Math.cos(c);
    return d + e;
  }
}
