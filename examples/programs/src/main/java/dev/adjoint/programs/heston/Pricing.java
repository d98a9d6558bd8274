package dev.adjoint.programs.heston;

import dev.adjoint.Differentiable;
import dev.adjoint.Mode;

/** Prices of calls in Heston's model, by Lewis' integral over its characteristic function. */
final class Pricing {
  private Pricing() {}

  /** The prices of all calls, maturity by maturity. */
  @Differentiable(
      wrt = "parameters",
      modes = {Mode.ADJOINT, Mode.JACOBIAN})
  static double[] calls(double[] parameters, Surface surface, Quadrature quadrature) {
    Model model = Model.of(parameters);
    double[] u = quadrature.points();
    double[] prices = new double[surface.size()];
    int next = 0;
    for (double maturity : surface.maturities()) {
      Complex[] phi = new Complex[u.length];
      for (int k = 0; k < u.length; k++) {
        phi[k] = characteristic(model, u[k], maturity);
      }
      double discount = Math.exp(-surface.rate() * maturity);
      for (double strike : surface.strikes()) {
        double moneyness = Math.log(surface.spot() / (strike * discount));
        double integral = 0;
        for (int k = 0; k < u.length; k++) {
          double angle = u[k] * moneyness;
          double real = Math.cos(angle) * phi[k].re() - Math.sin(angle) * phi[k].im();
          integral += quadrature.weights()[k] * real / (u[k] * u[k] + 0.25);
        }
        prices[next++] =
            surface.spot() - Math.sqrt(surface.spot() * strike * discount) / Math.PI * integral;
      }
    }
    return prices;
  }

  /**
   * The characteristic function of the logarithm of what the asset gains over its forward, at u −
   * i/2, in the form that has no jumps (Albrecher and others: The little Heston trap, 2007).
   */
  private static Complex characteristic(Model model, double u, double maturity) {
    double sigma = model.volatility();
    double coupling = model.correlation() * sigma;
    Complex beta = new Complex(model.reversion() - 0.5 * coupling, -coupling * u);
    double square = sigma * sigma * (u * u + 0.25);
    Complex d = beta.times(beta).plus(new Complex(square, 0)).sqrt();
    Complex low = beta.minus(d);
    Complex g = low.over(beta.plus(d));
    Complex decay = d.times(-maturity).exp();
    Complex rest = Complex.ONE.minus(g.times(decay));
    Complex logarithm = rest.over(Complex.ONE.minus(g)).log();
    double variance = sigma * sigma;
    Complex fromMean =
        low.times(maturity)
            .minus(logarithm.times(2))
            .times(model.reversion() * model.mean() / variance);
    Complex fromToday =
        low.times(Complex.ONE.minus(decay)).over(rest).times(model.variance() / variance);
    return fromMean.plus(fromToday).exp();
  }
}
