package corpus.objects;

import dev.adjoint.Differentiable;

/** An instance method with final fields, of which one is differentiated. */
public final class Pricer {
  static final double[] STEPS = {0.25, 0.5, 1.0};

  /** What to do at the end. */
  enum Payoff {
    CALL,
    PUT,
    FORWARD;

    double of(double spot, double strike) {
      switch (this) {
        case CALL:
          return Math.max(spot - strike, 0);
        case PUT:
          return Math.max(strike - spot, 0);
        default:
          return spot - strike;
      }
    }
  }

  final double sigma;
  final double rate;
  final double[] curve;
  final Payoff payoff;

  Pricer(double sigma, double rate, double[] curve, Payoff payoff) {
    this.sigma = sigma;
    this.rate = rate;
    this.curve = curve;
    this.payoff = payoff;
  }

  private double drift(double t) {
    return (rate - 0.5 * sigma * sigma) * t;
  }

  // @inputs new Pricer(0.2, 0.03, mixed(3), Pricer.Payoff.CALL), 1.3, 1.1
  // @inputs new Pricer(0.2, 0.03, mixed(3), Pricer.Payoff.PUT), 1.3, 1.6
  @Differentiable(wrt = {"this.sigma", "spot"})
  double price(double spot, double strike) {
    double sum = 0;
    for (double t : STEPS) {
      sum += payoff.of(spot * Math.exp(drift(t) + sigma * Math.sqrt(t)), strike);
    }
    return sum * Math.exp(-this.rate);
  }

  // @inputs new Pricer(0.2, 0.03, mixed(3), Pricer.Payoff.FORWARD), 1.3
  @Differentiable(wrt = "this.curve")
  double level(double spot) {
    double sum = spot;
    for (int i = 0; i < curve.length; i++) {
      sum = sum * curve[i] + sigma;
    }
    return sum;
  }
}
