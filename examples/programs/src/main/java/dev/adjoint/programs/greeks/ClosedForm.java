package dev.adjoint.programs.greeks;

import static dev.adjoint.special.SpecialFunctions.normalCdf;

import dev.adjoint.Differentiable;
import dev.adjoint.Mode;

/** The price of a call on a geometric basket; with one asset, that of Black and Scholes. */
final class ClosedForm {
  private ClosedForm() {}

  /** The weighted geometric mean of lognormal prices is lognormal. */
  @Differentiable(wrt = "market", modes = Mode.ADJOINT)
  static double geometricCall(Market market, Contract contract) {
    double[] w = contract.weights();
    double variance = 0;
    double mean = 0;
    for (int i = 0; i < w.length; i++) {
      double sigma = market.volatility()[i];
      mean +=
          w[i]
              * (Math.log(market.spot()[i])
                  + (market.rate() - 0.5 * sigma * sigma) * contract.maturity());
      variance += w[i] * w[i] * sigma * sigma;
      for (int j = 0; j < i; j++) {
        variance += 2 * w[i] * w[j] * sigma * market.volatility()[j] * market.correlation()[i][j];
      }
    }
    double deviation = Math.sqrt(variance * contract.maturity());
    double forward = Math.exp(mean + 0.5 * deviation * deviation);
    double d1 = Math.log(forward / contract.strike()) / deviation + 0.5 * deviation;
    double expected = forward * normalCdf(d1) - contract.strike() * normalCdf(d1 - deviation);
    return Math.exp(-market.rate() * contract.maturity()) * expected;
  }
}
