package dev.adjoint.special;

/** What the asymptotic series of the gamma function and its relatives have in common. */
final class Stirling {
  /** From here on the series are good to the last digits. */
  static final double LARGE = 12;

  /** The Bernoulli numbers B₂, B₄, … (Abramowitz and Stegun, table 23.2). */
  private static final double[] BERNOULLI = {
    1.0 / 6,
    -1.0 / 30,
    1.0 / 42,
    -1.0 / 30,
    5.0 / 66,
    -691.0 / 2730,
    7.0 / 6,
    -3617.0 / 510,
    43867.0 / 798,
    -174611.0 / 330
  };

  private Stirling() {}

  /** How many terms the series have. */
  static int terms() {
    return BERNOULLI.length;
  }

  /** The Bernoulli number of index 2k. */
  static double bernoulli(int k) {
    return BERNOULLI[k - 1];
  }

  /** ln Γ(x) − (x − 1/2) ln x + x − ln √(2π) for large x (6.1.40). */
  static double correction(double x) {
    double inverseSquare = 1 / (x * x);
    double sum = 0;
    for (int k = terms(); k > 0; k--) {
      sum = sum * inverseSquare + bernoulli(k) / (2 * k * (2 * k - 1));
    }
    return sum / x;
  }

  /** sin(πx), exact at the integers. */
  static double sinPi(double x) {
    double rest = Math.IEEEremainder(x, 2);
    return Math.sin(Math.PI * (Math.abs(rest) > 0.5 ? Math.copySign(1, rest) - rest : rest));
  }

  /** Whether the functions have a pole there. */
  static boolean isPole(double x) {
    return x <= 0 && x == Math.rint(x);
  }
}
