package dev.adjoint.check;

/** Methods whose companions are written by hand, with errors that can be switched on. */
final class Planted {
  private Planted() {}

  /** A record to differentiate by. */
  record Body(double mass, Place at) {}

  /** A record in a record. */
  record Place(double x, double y) {}

  static double loss(double[] w, double x) {
    double sum = 0;
    for (int i = 0; i < w.length; i++) {
      sum += Math.sin(w[i]) * x + w[i] * w[i] * w[(i + 1) % w.length];
    }
    return sum;
  }

  static double[] linear(double[][] a, double[] x) {
    double[] y = new double[a.length];
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < x.length; j++) {
        y[i] += a[i][j] * x[j];
      }
    }
    return y;
  }

  static void square(double[] x) {
    for (int i = 0; i < x.length; i++) {
      x[i] *= x[i];
    }
  }

  static double energy(Body body) {
    return body.mass() * (body.at().x() * body.at().x() + 3 * body.at().y());
  }
}
