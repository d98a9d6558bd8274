package dev.adjoint.programs.heston;

/**
 * The calls that are quoted: one of each strike for each maturity.
 *
 * @param spot today's price of the asset
 * @param rate continuously compounded, per year
 * @param maturities in years
 * @param strikes in the currency of the spot
 */
record Surface(double spot, double rate, double[] maturities, double[] strikes) {
  int size() {
    return maturities.length * strikes.length;
  }

  /** One call alone. */
  static Surface of(double spot, double rate, double maturity, double strike) {
    return new Surface(spot, rate, new double[] {maturity}, new double[] {strike});
  }
}
