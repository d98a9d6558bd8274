package dev.adjoint.programs.heston;

import static dev.adjoint.special.SpecialFunctions.normalCdf;

import dev.adjoint.Differentiable;
import dev.adjoint.Mode;

/** Calls at constant volatility; quotes are compared by the volatility that gives their price. */
final class BlackScholes {
  private static final int MOST_STEPS = 100;

  private BlackScholes() {}

  /** The price; its derivative is vega. */
  @Differentiable(wrt = "volatility", modes = Mode.ADJOINT)
  static double call(double spot, double rate, double maturity, double strike, double volatility) {
    double deviation = volatility * Math.sqrt(maturity);
    double discounted = strike * Math.exp(-rate * maturity);
    double d1 = Math.log(spot / discounted) / deviation + 0.5 * deviation;
    return spot * normalCdf(d1) - discounted * normalCdf(d1 - deviation);
  }

  /** By Newton's method, from where vega is largest: from there it cannot miss. */
  static double impliedVolatility(
      double spot, double rate, double maturity, double strike, double price) {
    double moneyness = Math.log(spot / strike) + rate * maturity;
    double volatility = Math.max(Math.sqrt(2 * Math.abs(moneyness) / maturity), 0.05);
    for (int step = 0; step < MOST_STEPS; step++) {
      var call = BlackScholesAdjoint.call(spot, rate, maturity, strike, volatility);
      double change = (price - call.value()) / call.volatility();
      volatility += change;
      if (Math.abs(change) < 1e-12) {
        return volatility;
      }
    }
    throw new IllegalArgumentException("no volatility gives the price " + price);
  }
}
