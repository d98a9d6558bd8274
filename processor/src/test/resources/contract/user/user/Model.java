package user;

import dev.adjoint.Differentiable;

/** An object with final fields. */
public final class Model {
  final double sigma;
  final double[] curve;
  final double rate;

  /** Makes a model. */
  public Model(double sigma, double[] curve, double rate) {
    this.sigma = sigma;
    this.curve = curve;
    this.rate = rate;
  }

  @Differentiable(wrt = {"this.curve", "this.sigma", "spot"})
  double price(double spot) {
    double sum = 0;
    for (int i = 0; i < curve.length; i++) {
      sum += curve[i] * sigma * spot;
    }
    return sum * rate;
  }

  @Differentiable
  double discounted(double spot) {
    return spot * rate;
  }
}
