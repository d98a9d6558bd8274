package dev.adjoint.special;

/**
 * The error function: below 1/2 by its series of positive terms (Abramowitz and Stegun, 7.1.6), and
 * from there on by the trapezoidal rule for the integral of 7.4.11 with the residue of its pole,
 * which converges exponentially in the step (Chiarella and Reichel, <i>Math. Comp.</i> 22, 1968;
 * Matta and Reichel, <i>Math. Comp.</i> 25, 1971).
 */
final class ErrorFunction {
  private static final double SMALL = 0.5;
  private static final double STEP = 0.5;
  private static final int TERMS = 13;
  private static final double[] WEIGHTS = new double[TERMS + 1];
  private static final double TWO_OVER_SQRT_PI = 1.1283791670955126;

  static {
    for (int k = 1; k <= TERMS; k++) {
      WEIGHTS[k] = Math.exp(-(k * STEP) * (k * STEP));
    }
  }

  private ErrorFunction() {}

  static double erf(double x) {
    double size = Math.abs(x);
    return size < SMALL ? series(x) : Math.copySign(1 - tail(size), x);
  }

  static double erfc(double x) {
    if (x < -SMALL) {
      return 2 - tail(-x);
    }
    return x < SMALL ? 1 - series(x) : tail(x);
  }

  /** 2/√π exp(−x²) Σ 2ⁿ x²ⁿ⁺¹ / (1 · 3 ⋯ (2n + 1)). */
  private static double series(double x) {
    double square = x * x;
    double term = x;
    double sum = x;
    for (int n = 1; Math.abs(term) > 1e-18 * Math.abs(sum); n++) {
      term *= 2 * square / (2 * n + 1);
      sum += term;
    }
    return TWO_OVER_SQRT_PI * Math.exp(-square) * sum;
  }

  private static double tail(double x) {
    return expOfMinusSquare(x) * scaledTail(x);
  }

  /** exp(x²) erfc(x) for x of at least 1/2. */
  static double scaledTail(double x) {
    double square = x * x;
    if (Double.isInfinite(square)) {
      return 1 / (x * Math.sqrt(Math.PI));
    }
    double sum = 0;
    for (int k = TERMS; k > 0; k--) {
      sum += WEIGHTS[k] / (square + (k * STEP) * (k * STEP));
    }
    double integral = STEP * x / Math.PI * (1 / square + 2 * sum);
    boolean poleInside = x < Math.PI / STEP;
    return poleInside
        ? integral - 2 * Math.exp(square) / Math.expm1(2 * Math.PI * x / STEP)
        : integral;
  }

  /** exp(−x²), with what rounding takes from x². */
  static double expOfMinusSquare(double x) {
    double square = x * x;
    double rest = Math.fma(x, x, -square);
    return Double.isInfinite(square) ? 0 : Math.exp(-square) * (1 - rest);
  }
}
