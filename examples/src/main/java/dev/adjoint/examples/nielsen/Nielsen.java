package dev.adjoint.examples.nielsen;

import dev.adjoint.Differentiable;

/** The quadratic cost of a sigmoid network with one hidden layer, for one sample. */
public final class Nielsen {
  private Nielsen() {}

  /** C = ½ ‖a² − y‖², where aˡ = σ(wˡ aˡ⁻¹ + bˡ) and a⁰ = x. */
  @Differentiable(wrt = {"w1", "b1", "w2", "b2"})
  public static double cost(
      double[][] w1, double[] b1, double[][] w2, double[] b2, double[] x, double[] y) {
    double[] a1 = new double[b1.length];
    for (int j = 0; j < a1.length; j++) {
      double z = b1[j];
      for (int k = 0; k < x.length; k++) {
        z += w1[j][k] * x[k];
      }
      a1[j] = 1 / (1 + Math.exp(-z));
    }
    double cost = 0;
    for (int j = 0; j < b2.length; j++) {
      double z = b2[j];
      for (int k = 0; k < a1.length; k++) {
        z += w2[j][k] * a1[k];
      }
      double a2 = 1 / (1 + Math.exp(-z));
      cost += (a2 - y[j]) * (a2 - y[j]) / 2;
    }
    return cost;
  }
}
