package dev.adjoint.spark;

import dev.adjoint.Differentiable;
import dev.adjoint.Mode;

/** Logistic regression: what one row and what the size of the weights cost. */
final class Logistic {
  private Logistic() {}

  /** How surprising the label of one row is; the last weight is the intercept. */
  @Differentiable(wrt = "weights", modes = Mode.ADJOINT)
  static double loss(double[] weights, double[] features, boolean malignant) {
    double margin = margin(weights, features);
    return softplus(malignant ? -margin : margin);
  }

  /** Keeps all weights small but the intercept. */
  @Differentiable(wrt = "weights", modes = Mode.ADJOINT)
  static double penalty(double[] weights, double strength) {
    double squares = 0;
    for (int j = 0; j < weights.length - 1; j++) {
      squares += weights[j] * weights[j];
    }
    return 0.5 * strength * squares;
  }

  /** Positive where malignant is the likelier class. */
  static double margin(double[] weights, double[] features) {
    double margin = weights[features.length];
    for (int j = 0; j < features.length; j++) {
      margin += weights[j] * features[j];
    }
    return margin;
  }

  /** Log(1 + exp(t)), for large t too. */
  static double softplus(double t) {
    return t > 0 ? t + Math.log1p(Math.exp(-t)) : Math.log1p(Math.exp(t));
  }
}
