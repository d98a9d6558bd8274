package dev.adjoint.programs.greeks;

/**
 * What a price depends on. Sensitivities of a price, each to the number in its place, have this
 * shape too.
 *
 * @param spot today's price of each asset
 * @param volatility of each asset, per square root of a year
 * @param correlation of the assets; the part below the diagonal is read
 * @param rate continuously compounded, per year
 */
record Market(double[] spot, double[] volatility, double[][] correlation, double rate) {
  int assets() {
    return spot.length;
  }

  /** Spots, volatilities, correlations row by row below the diagonal, and the rate. */
  double[] flat() {
    int n = assets();
    double[] flat = new double[2 * n + n * (n - 1) / 2 + 1];
    int k = 0;
    for (double each : spot) {
      flat[k++] = each;
    }
    for (double each : volatility) {
      flat[k++] = each;
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        flat[k++] = correlation[i][j];
      }
    }
    flat[k] = rate;
    return flat;
  }

  /** The market with these numbers. */
  static Market of(int assets, double[] flat) {
    double[] spot = new double[assets];
    double[] volatility = new double[assets];
    double[][] correlation = new double[assets][assets];
    System.arraycopy(flat, 0, spot, 0, assets);
    System.arraycopy(flat, assets, volatility, 0, assets);
    int k = 2 * assets;
    for (int i = 0; i < assets; i++) {
      correlation[i][i] = 1;
      for (int j = 0; j < i; j++) {
        correlation[i][j] = flat[k];
        correlation[j][i] = flat[k++];
      }
    }
    return new Market(spot, volatility, correlation, flat[k]);
  }

  /** The name of each number of {@link #flat}. */
  String[] names() {
    int n = assets();
    String[] names = new String[flat().length];
    int k = 2 * n;
    for (int i = 0; i < n; i++) {
      names[i] = "delta " + (i + 1);
      names[n + i] = "vega " + (i + 1);
      for (int j = 0; j < i; j++) {
        names[k++] = "correlation " + (j + 1) + "," + (i + 1);
      }
    }
    names[k] = "rho";
    return names;
  }
}
