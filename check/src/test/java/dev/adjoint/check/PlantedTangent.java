package dev.adjoint.check;

/** Forward mode of {@link Planted}, by hand. */
final class PlantedTangent {
  private PlantedTangent() {}

  record LossTangent(double value, double tangent) {}

  static LossTangent loss(double[] w, double x, double[] wDot, double xDot) {
    int n = w.length;
    double dot = 0;
    for (int i = 0; i < n; i++) {
      double next = w[(i + 1) % n];
      dot += Math.cos(w[i]) * x * wDot[i] + Math.sin(w[i]) * xDot;
      dot += 2 * w[i] * wDot[i] * next + w[i] * w[i] * wDot[(i + 1) % n];
    }
    return new LossTangent(Planted.loss(w, x), Fault.TANGENT.is() ? dot * (1 + 1e-6) : dot);
  }

  static void square(double[] x, double[] xDot) {
    for (int i = 0; i < x.length; i++) {
      xDot[i] *= 2 * x[i];
      x[i] *= x[i];
    }
  }
}
