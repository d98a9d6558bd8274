package dev.adjoint.benchmarks.dense;

import java.util.Arrays;

/** The loops over a weight matrix that the hand-written adjoints of both networks share. */
public final class DenseLayer {
  private DenseLayer() {}

  /**
   * z = w x + b, four rows at a time: each dot product is one chain of additions, and four chains
   * run side by side where one would wait for itself.
   */
  public static void forward(double[][] w, double[] b, double[] x, double[] z) {
    int j = 0;
    for (; j + 3 < b.length; j += 4) {
      double[] row0 = w[j];
      double[] row1 = w[j + 1];
      double[] row2 = w[j + 2];
      double[] row3 = w[j + 3];
      double z0 = b[j];
      double z1 = b[j + 1];
      double z2 = b[j + 2];
      double z3 = b[j + 3];
      for (int k = 0; k < x.length; k++) {
        double input = x[k];
        z0 += row0[k] * input;
        z1 += row1[k] * input;
        z2 += row2[k] * input;
        z3 += row3[k] * input;
      }
      z[j] = z0;
      z[j + 1] = z1;
      z[j + 2] = z2;
      z[j + 3] = z3;
    }
    for (; j < b.length; j++) {
      double sum = b[j];
      for (int k = 0; k < x.length; k++) {
        sum += w[j][k] * x[k];
      }
      z[j] = sum;
    }
  }

  /** wBar += zBar xᵀ, bBar += zBar. */
  public static void backward(double[] x, double[] zBar, double[][] wBar, double[] bBar) {
    for (int j = 0; j < zBar.length; j++) {
      bBar[j] += zBar[j];
      axpy(zBar[j], x, wBar[j]);
    }
  }

  /** xBar = wᵀ zBar. */
  public static void inputs(double[][] w, double[] zBar, double[] xBar) {
    Arrays.fill(xBar, 0);
    for (int j = 0; j < zBar.length; j++) {
      axpy(zBar[j], w[j], xBar);
    }
  }

  private static void axpy(double factor, double[] from, double[] to) {
    for (int k = 0; k < to.length; k++) {
      to[k] += factor * from[k];
    }
  }
}
