package dev.adjoint.examples.deepnetwork;

import dev.adjoint.Differentiable;

/**
 * A network of K layers with squared loss, (5.111–5.118): f₀ = x, fᵢ = σ(Aᵢ₋₁ fᵢ₋₁ + bᵢ₋₁), L = ‖y
 * − f_K‖².
 */
public final class KLayerNetwork {
  private KLayerNetwork() {}

  /** The loss with σ = tanh; differentiated with respect to everything, the input too. */
  @Differentiable
  public static double tanhLoss(double[][][] a, double[][] b, double[] x, double[] y) {
    double[] f = x;
    for (int i = 0; i < a.length; i++) {
      double[] next = new double[b[i].length];
      for (int r = 0; r < next.length; r++) {
        double z = b[i][r];
        for (int c = 0; c < f.length; c++) {
          z += a[i][r][c] * f[c];
        }
        next[r] = Math.tanh(z);
      }
      f = next;
    }
    double loss = 0;
    for (int r = 0; r < y.length; r++) {
      loss += (y[r] - f[r]) * (y[r] - f[r]);
    }
    return loss;
  }

  /** The loss with σ the logistic function; the layers are kept in one ragged array. */
  @Differentiable(wrt = {"a", "b"})
  public static double logisticLoss(double[][][] a, double[][] b, double[] x, double[] y) {
    int layers = a.length;
    double[][] f = new double[layers + 1][];
    f[0] = x.clone();
    for (int i = 1; i <= layers; i++) {
      f[i] = new double[b[i - 1].length];
      for (int r = 0; r < f[i].length; r++) {
        double z = b[i - 1][r];
        for (int c = 0; c < f[i - 1].length; c++) {
          z += a[i - 1][r][c] * f[i - 1][c];
        }
        f[i][r] = 1 / (1 + Math.exp(-z));
      }
    }
    double loss = 0;
    for (int r = 0; r < y.length; r++) {
      double error = y[r] - f[layers][r];
      loss += error * error;
    }
    return loss;
  }

  /** The loss with σ = ReLU. */
  @Differentiable(wrt = {"a", "b"})
  public static double reluLoss(double[][][] a, double[][] b, double[] x, double[] y) {
    double[] f = x;
    for (int i = 0; i < a.length; i++) {
      double[] next = new double[b[i].length];
      for (int r = 0; r < next.length; r++) {
        double z = b[i][r];
        for (int c = 0; c < f.length; c++) {
          z += a[i][r][c] * f[c];
        }
        next[r] = Math.max(0, z);
      }
      f = next;
    }
    double loss = 0;
    for (int r = 0; r < y.length; r++) {
      loss += Math.pow(y[r] - f[r], 2);
    }
    return loss;
  }
}
