package dev.adjoint.processor.hessians;

/** Hessians worked out by hand. */
final class ClosedForms {
  private ClosedForms() {}

  static double[][] rosenbrock(double x, double y) {
    return new double[][] {{1200 * x * x - 400 * y + 2, -400 * x}, {-400 * x, 200}};
  }

  static double[][] trid(int n) {
    double[][] hessian = new double[n][n];
    for (int i = 0; i < n; i++) {
      hessian[i][i] = 2;
      if (i > 0) {
        hessian[i][i - 1] = -1;
        hessian[i - 1][i] = -1;
      }
    }
    return hessian;
  }

  static double[][] bohachevsky(double x, double y) {
    double pi = Math.PI;
    return new double[][] {
      {2 + 2.7 * pi * pi * Math.cos(3 * pi * x), 0}, {0, 4 + 6.4 * pi * pi * Math.cos(4 * pi * y)}
    };
  }

  static double[][] mcCormick(double x, double y) {
    double s = Math.sin(x + y);
    return new double[][] {{2 - s, -2 - s}, {-2 - s, 2 - s}};
  }

  /** diag(p) − p pᵀ, p being the softmax of x. */
  static double[][] logSumExp(double[] x) {
    double sum = 0;
    for (double each : x) {
      sum += Math.exp(each);
    }
    double[][] hessian = new double[x.length][x.length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < x.length; j++) {
        double p = Math.exp(x[i]) / sum;
        double q = Math.exp(x[j]) / sum;
        hessian[i][j] = (i == j ? p : 0) - p * q;
      }
    }
    return hessian;
  }
}
