package dev.adjoint.special;

/**
 * The logarithm of the gamma function: around its zeros by the series with the zeta function
 * (Abramowitz and Stegun, 6.1.33), for large arguments by Stirling's.
 */
final class LogGamma {
  private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
  private static final double ONE_MINUS_EULER = 0.42278433509846713939;
  private static final int TERMS = 30;

  /** ζ(k) − 1. */
  private static final double[] ZETA = new double[TERMS + 1];

  static {
    for (int k = 2; k <= TERMS; k++) {
      ZETA[k] = zetaMinusOne(k);
    }
  }

  private LogGamma() {}

  static double logGamma(double x) {
    if (!(x >= 0)) {
      return Double.NaN;
    }
    if (x < 0.5) {
      return logGamma(x + 1) - Math.log(x);
    }
    if (x < 1.5) {
      return aroundTwo(x - 1) - Math.log1p(x - 1);
    }
    return x < Stirling.LARGE ? medium(x) : large(x);
  }

  /** ln Γ(2 + z) for |z| of at most 1/2. */
  private static double aroundTwo(double z) {
    double sum = 0;
    for (int k = TERMS; k >= 2; k--) {
      sum = sum * -z + ZETA[k] / k;
    }
    return z * (ONE_MINUS_EULER + z * sum);
  }

  private static double medium(double x) {
    double product = 1;
    double y = x;
    while (y > 2.5) {
      y--;
      product *= y;
    }
    return Math.log(product) + aroundTwo(y - 2);
  }

  private static double large(double x) {
    return Double.isInfinite(x)
        ? x
        : (x - 0.5) * (Math.log(x) - 1) + (HALF_LOG_TWO_PI - 0.5) + Stirling.correction(x);
  }

  /** Directly up to 63, and the rest by the formula of Euler and Maclaurin. */
  private static double zetaMinusOne(int k) {
    double n = 64;
    double power = Math.pow(n, -k);
    double rest =
        power * (n / (k - 1) + 0.5 + k / (12 * n) - k * (k + 1.0) * (k + 2) / (720 * n * n * n));
    double fifth = k * (k + 1.0) * (k + 2) * (k + 3) * (k + 4) / (30240 * Math.pow(n, 5));
    double sum = rest + power * fifth;
    for (int i = 63; i >= 2; i--) {
      sum += Math.pow(i, -k);
    }
    return sum;
  }
}
