package dev.adjoint.special;

/**
 * The digamma function and its derivatives: by recurrence to a large argument, and from there by
 * their asymptotic series (Abramowitz and Stegun, 6.3.18 and 6.4.11).
 */
final class PolygammaFunction {
  private static final double LEAST = -10_000;
  private static final int MOST = 100;

  private PolygammaFunction() {}

  static double digamma(double x) {
    if (Stirling.isPole(x)) {
      return Double.NaN;
    }
    if (x < 0) {
      double tangent = Stirling.sinPi(x) / Stirling.sinPi(x + 0.5);
      return digamma(1 - x) - Math.PI / tangent;
    }
    double sum = 0;
    double y = x;
    while (y < Stirling.LARGE) {
      sum += 1 / y;
      y++;
    }
    double inverseSquare = 1 / (y * y);
    double series = 0;
    for (int k = Stirling.terms(); k > 0; k--) {
      series = (series + Stirling.bernoulli(k) / (2 * k)) * inverseSquare;
    }
    return Math.log(y) - 0.5 / y - series - sum;
  }

  static double trigamma(double x) {
    if (x < 0 && !Stirling.isPole(x)) {
      double sine = Stirling.sinPi(x);
      return Math.PI / sine * (Math.PI / sine) - polygamma(1, 1 - x);
    }
    return polygamma(1, x);
  }

  static double polygamma(int n, double x) {
    if (n < 0 || n > MOST || Stirling.isPole(x) || x < LEAST || Double.isNaN(x)) {
      return Double.NaN;
    }
    if (n == 0) {
      return digamma(x);
    }
    double large = Stirling.LARGE + n;
    double sum = 0;
    double y = x;
    while (y < large) {
      sum += Math.pow(y, -n - 1);
      y++;
    }
    double sign = n % 2 == 0 ? -1 : 1;
    return sign * factorial(n) * (sum + asymptotic(n, y));
  }

  /** The series for the sum of (y + k)⁻ⁿ⁻¹ over all k from 0. */
  private static double asymptotic(int n, double y) {
    double power = Math.pow(y, -n);
    double series = power / n + 0.5 * power / y;
    double term = power / (y * y) * (n + 1) / 2; // (2k + n - 1)! / (n! (2k)!) y^(-2k-n)
    for (int k = 1; k <= Stirling.terms(); k++) {
      series += Stirling.bernoulli(k) * term;
      term *= (2.0 * k + n) * (2.0 * k + n + 1) / ((2.0 * k + 1) * (2.0 * k + 2) * y * y);
    }
    return Double.isInfinite(y) ? 0 : series;
  }

  private static double factorial(int n) {
    double product = 1;
    for (int k = 2; k <= n; k++) {
      product *= k;
    }
    return product;
  }
}
