package dev.adjoint.programs.greeks;

import java.util.Arrays;

/** Markets to try things with. */
final class Markets {
  private Markets() {}

  /** So many assets around 100, the nearer to each other the more correlated. */
  static Market of(int assets) {
    double[] spot = new double[assets];
    double[] volatility = new double[assets];
    double[][] correlation = new double[assets][assets];
    for (int i = 0; i < assets; i++) {
      spot[i] = 100 + 5 * Math.sin(i);
      volatility[i] = 0.25 + 0.1 * Math.cos(2 * i);
      for (int j = 0; j < assets; j++) {
        correlation[i][j] = i == j ? 1 : 0.2 + 0.6 * Math.exp(-Math.abs(i - j) / 2.0);
      }
    }
    return new Market(spot, volatility, correlation, 0.03);
  }

  /** A call on the mean of the assets, a year from now. */
  static Contract contract(int assets) {
    double[] weights = new double[assets];
    Arrays.fill(weights, 1.0 / assets);
    return new Contract(weights, 100, 1);
  }
}
