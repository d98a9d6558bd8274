package dev.adjoint.examples.modular;

import dev.adjoint.DerivativeBy;

/** A node with arrays: y = x w, whose backward pass never makes a Jacobian. */
final class MatrixGate {
  private MatrixGate() {}

  /** x w. */
  @DerivativeBy(adjoint = "backward", tangent = "tangent")
  static double[] forward(double[] x, double[][] w) {
    double[] y = new double[w[0].length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < y.length; j++) {
        y[j] += x[i] * w[i][j];
      }
    }
    return y;
  }

  /** dx = dy wᵀ, dw = xᵀ dy. */
  static void backward(
      double[] x, double[][] w, double[] upstream, double[] xBar, double[][] wBar) {
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < upstream.length; j++) {
        xBar[i] += upstream[j] * w[i][j];
        wBar[i][j] += upstream[j] * x[i];
      }
    }
  }

  /** ẋ w + x ẇ. */
  static double[] tangent(double[] x, double[][] w, double[] xDot, double[][] wDot) {
    double[] yDot = forward(xDot, w);
    double[] other = forward(x, wDot);
    for (int j = 0; j < yDot.length; j++) {
      yDot[j] += other[j];
    }
    return yDot;
  }
}
