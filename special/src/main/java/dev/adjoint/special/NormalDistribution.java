package dev.adjoint.special;

/** The standard normal distribution. */
final class NormalDistribution {
  private static final double SQRT_HALF = Math.sqrt(0.5);
  private static final double SQRT_TWO_PI = Math.sqrt(2 * Math.PI);
  private static final int MOST_STEPS = 20;

  private NormalDistribution() {}

  static double pdf(double x) {
    return expOfMinusHalfSquare(x) / SQRT_TWO_PI;
  }

  static double cdf(double x) {
    double z = -x * SQRT_HALF;
    return z < 0.5
        ? 0.5 * ErrorFunction.erfc(z)
        : 0.5 * expOfMinusHalfSquare(x) * ErrorFunction.scaledTail(z);
  }

  private static double expOfMinusHalfSquare(double x) {
    double square = x * x;
    double rest = Math.fma(x, x, -square);
    return Double.isInfinite(square) ? 0 : Math.exp(-square / 2) * (1 - rest / 2);
  }

  static double quantile(double p) {
    if (!(p >= 0 && p <= 1)) {
      return Double.NaN;
    }
    if (p == 0 || p == 1) {
      return p == 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    return p > 0.5 ? -lower(1 - p, 0.5 - p) : lower(p, p - 0.5);
  }

  /**
   * Halley's iteration from an estimate that is good to 4.5e-4 (Abramowitz and Stegun, 26.2.23).
   *
   * @param p a probability up to 1/2
   * @param fromHalf p − 1/2, exactly
   */
  private static double lower(double p, double fromHalf) {
    double x = estimate(p);
    for (int step = 0; step < MOST_STEPS; step++) {
      double excess = p > 0.25 ? 0.5 * ErrorFunction.erf(x * SQRT_HALF) - fromHalf : cdf(x) - p;
      double newton = excess / pdf(x);
      double change = newton / (1 + 0.5 * x * newton);
      x -= change;
      if (Math.abs(change) <= 1e-9 * Math.abs(x)) {
        break; // the error goes with its third power
      }
    }
    return x;
  }

  private static double estimate(double p) {
    double t = Math.sqrt(-2 * Math.log(p));
    double ratio =
        (2.515517 + t * (0.802853 + t * 0.010328))
            / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
    return ratio - t;
  }
}
