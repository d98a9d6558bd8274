package dev.adjoint.programs.greeks;

import dev.adjoint.Differentiable;
import dev.adjoint.Mode;

/** Prices calls on a basket from paths of correlated geometric Brownian motions. */
final class Simulation {
  private Simulation() {}

  /** The mean discounted payoff of a call on the weighted sum, over one path per row of normals. */
  @Differentiable(wrt = "market", modes = Mode.ADJOINT)
  static double arithmeticCall(Market market, Contract contract, double[][] normals) {
    double[][] root = cholesky(market.correlation());
    double payoffs = 0;
    for (double[] z : normals) {
      double basket = 0;
      for (int i = 0; i < z.length; i++) {
        basket += contract.weights()[i] * terminal(market, root, contract.maturity(), z, i);
      }
      payoffs += Math.max(basket - contract.strike(), 0);
    }
    return Math.exp(-market.rate() * contract.maturity()) * payoffs / normals.length;
  }

  /** The same for the weighted geometric mean, of which the price is known. */
  @Differentiable(wrt = "market", modes = Mode.ADJOINT)
  static double geometricCall(Market market, Contract contract, double[][] normals) {
    double[][] root = cholesky(market.correlation());
    double payoffs = 0;
    for (double[] z : normals) {
      double logarithm = 0;
      for (int i = 0; i < z.length; i++) {
        double terminal = terminal(market, root, contract.maturity(), z, i);
        logarithm += contract.weights()[i] * Math.log(terminal);
      }
      payoffs += Math.max(Math.exp(logarithm) - contract.strike(), 0);
    }
    return Math.exp(-market.rate() * contract.maturity()) * payoffs / normals.length;
  }

  /** Where asset i ends if the independent normals are z. */
  private static double terminal(
      Market market, double[][] root, double maturity, double[] z, int i) {
    double correlated = 0;
    for (int j = 0; j <= i; j++) {
      correlated += root[i][j] * z[j];
    }
    double volatility = market.volatility()[i];
    double drift = market.rate() - 0.5 * volatility * volatility;
    return market.spot()[i]
        * Math.exp(drift * maturity + volatility * Math.sqrt(maturity) * correlated);
  }

  /** The lower triangular L with L Lᵀ = A, from the lower triangle of A. */
  static double[][] cholesky(double[][] a) {
    double[][] l = new double[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = a[i][j];
        for (int k = 0; k < j; k++) {
          rest -= l[i][k] * l[j][k];
        }
        l[i][j] = i == j ? Math.sqrt(rest) : rest / l[j][j];
      }
    }
    return l;
  }
}
