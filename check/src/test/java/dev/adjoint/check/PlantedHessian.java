package dev.adjoint.check;

/** Second derivatives of {@link Planted}, by hand. */
final class PlantedHessian {
  private PlantedHessian() {}

  record LossHessian(double value, double[] gradient, double[][] hessian) {}

  record LossHvp(double value, double[] w, double x, double[] wHvp, double xHvp) {}

  static LossHessian loss(double[] w, double x) {
    int n = w.length;
    double[][] hessian = new double[n + 1][n + 1];
    for (int i = 0; i < n; i++) {
      int next = (i + 1) % n;
      hessian[i][i] += 2 * w[next] - Math.sin(w[i]) * x;
      hessian[i][next] += 2 * w[i];
      hessian[next][i] += 2 * w[i];
      hessian[i][n] += Math.cos(w[i]);
      hessian[n][i] += Math.cos(w[i]);
    }
    if (Fault.ASYMMETRIC.is()) {
      hessian[2][0] += 1e-3;
    }
    if (Fault.SECOND.is()) {
      hessian[1][1] *= 1 + 1e-5;
    }
    double[] gradient = new double[n + 1];
    PlantedAdjoint.LossGradient first = PlantedAdjoint.loss(w, x);
    System.arraycopy(first.w(), 0, gradient, 0, n);
    gradient[n] = first.x();
    return new LossHessian(first.value(), gradient, hessian);
  }

  static LossHvp lossHvp(double[] w, double x, double[] wDot, double xDot) {
    LossHessian all = loss(w, x);
    int n = w.length;
    double[] product = new double[n + 1];
    for (int i = 0; i <= n; i++) {
      for (int j = 0; j < n; j++) {
        product[i] += all.hessian[i][j] * wDot[j];
      }
      product[i] += all.hessian[i][n] * xDot;
    }
    if (Fault.PRODUCT.is()) {
      product[0] = -product[0];
    }
    PlantedAdjoint.LossGradient first = PlantedAdjoint.loss(w, x);
    double[] part = java.util.Arrays.copyOf(product, n);
    return new LossHvp(all.value, first.w(), first.x(), part, product[n]);
  }
}
