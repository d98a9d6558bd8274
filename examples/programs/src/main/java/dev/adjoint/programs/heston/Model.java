package dev.adjoint.programs.heston;

/**
 * Heston's model: the variance of an asset reverts to a mean, and moves at random with the asset.
 *
 * @param variance today's
 * @param reversion how fast the variance returns to its mean, per year
 * @param mean of the variance in the long run
 * @param volatility of the variance
 * @param correlation of the asset and its variance
 */
record Model(
    double variance, double reversion, double mean, double volatility, double correlation) {
  /** The model with these parameters, in their order. */
  static Model of(double[] p) {
    return new Model(p[0], p[1], p[2], p[3], p[4]);
  }

  double[] parameters() {
    return new double[] {variance, reversion, mean, volatility, correlation};
  }
}
