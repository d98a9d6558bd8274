package dev.adjoint.examples.matrices;

import dev.adjoint.Differentiable;

/**
 * Products of matrices, whose adjoints are products of matrices too: no Jacobian is ever formed.
 */
public final class Matrices {
  private Matrices() {}

  /** y = x w, with dx = dy wᵀ and dw = xᵀ dy. */
  @Differentiable
  public static double[][] product(double[][] x, double[][] w) {
    double[][] y = new double[x.length][w[0].length];
    for (int n = 0; n < x.length; n++) {
      for (int m = 0; m < w[0].length; m++) {
        double sum = 0;
        for (int d = 0; d < w.length; d++) {
          sum += x[n][d] * w[d][m];
        }
        y[n][m] = sum;
      }
    }
    return y;
  }

  /** The same product, written into an array of the caller in row order. */
  @Differentiable
  public static void productInto(double[][] x, double[][] w, double[][] y) {
    for (int n = 0; n < x.length; n++) {
      for (int m = 0; m < y[n].length; m++) {
        y[n][m] = 0;
      }
      for (int d = 0; d < w.length; d++) {
        for (int m = 0; m < y[n].length; m++) {
          y[n][m] += x[n][d] * w[d][m];
        }
      }
    }
  }

  /**
   * zᵢ = wᵀxᵢ + b over N samples: b is copied to each sample, so its gradient is a sum over them.
   */
  @Differentiable
  public static double[][] scores(double[][] x, double[][] w, double[] b) {
    double[][] z = new double[x.length][];
    for (int n = 0; n < x.length; n++) {
      z[n] = b.clone();
      for (int h = 0; h < b.length; h++) {
        for (int d = 0; d < w.length; d++) {
          z[n][h] += x[n][d] * w[d][h];
        }
      }
    }
    return z;
  }
}
