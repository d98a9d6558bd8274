package dev.adjoint.benchmarks.digits;

import dev.adjoint.Differentiable;

/** Nielsen's network for handwritten digits: sigmoid neurons in two layers, quadratic cost. */
public final class DigitsNetwork {
  private DigitsNetwork() {}

  /** The cost of a mini-batch, Σ ½ ‖a² − y‖². */
  @Differentiable(
      wrt = {"w1", "b1", "w2", "b2"},
      workspace = true)
  public static double cost(
      double[][] w1, double[] b1, double[][] w2, double[] b2, double[][] x, double[][] y) {
    double cost = 0;
    double[] hidden = new double[b1.length];
    for (int s = 0; s < x.length; s++) {
      for (int j = 0; j < b1.length; j++) {
        double z = b1[j];
        for (int k = 0; k < x[s].length; k++) {
          z += w1[j][k] * x[s][k];
        }
        hidden[j] = 1 / (1 + Math.exp(-z));
      }
      for (int j = 0; j < b2.length; j++) {
        double z = b2[j];
        for (int k = 0; k < hidden.length; k++) {
          z += w2[j][k] * hidden[k];
        }
        double error = 1 / (1 + Math.exp(-z)) - y[s][j];
        cost += 0.5 * error * error;
      }
    }
    return cost;
  }
}
