package dev.adjoint.special;

/** The gamma function, by Stirling's formula for large arguments (Abramowitz and Stegun, 6.1). */
final class GammaFunction {
  private static final double SQRT_TWO_PI = Math.sqrt(2 * Math.PI);
  private static final double OVERFLOW = 172;

  private GammaFunction() {}

  static double gamma(double x) {
    if (Stirling.isPole(x) || Double.isNaN(x) || x == Double.NEGATIVE_INFINITY) {
      return Double.NaN;
    }
    if (x < 0.5) {
      return reflected(x);
    }
    if (x >= OVERFLOW) {
      return Double.POSITIVE_INFINITY;
    }
    return x == Math.rint(x) && x < 24 ? factorial((int) x - 1) : positive(x);
  }

  /** Γ(x) Γ(1 − x) = π / sin(πx). */
  private static double reflected(double x) {
    double other = 1 - x;
    if (Math.abs(x) < 1e-8) {
      return positive(1 + x) / x;
    }
    double product = Math.PI / Stirling.sinPi(x);
    return other < 170 ? product / positive(other) : product / positive(other - 1) / (other - 1);
  }

  /** Exact up to 22!. */
  private static double factorial(int n) {
    double product = 1;
    for (int k = 2; k <= n; k++) {
      product *= k;
    }
    return product;
  }

  private static double positive(double x) {
    double product = 1;
    double y = x;
    while (y < Stirling.LARGE) {
      product *= y;
      y++;
    }
    double root = Math.pow(y, y / 2 - 0.25); // its square would overflow before the result does
    return root * Math.exp(-y) * root * SQRT_TWO_PI * Math.exp(Stirling.correction(y)) / product;
  }
}
