package dev.adjoint.check;

/** Reverse mode of {@link Planted}, by hand. */
final class PlantedAdjoint {
  private PlantedAdjoint() {}

  record LossGradient(double value, double[] w, double x) {}

  record LinearPullback(double[] value, double[][] a, double[] x) {}

  record BodyAdjoint(double mass, PlaceAdjoint at) {}

  record PlaceAdjoint(double x, double y) {}

  record EnergyGradient(double value, BodyAdjoint body) {}

  static LossGradient loss(double[] w, double x) {
    double[] wBar = new double[w.length];
    double[] xBar = new double[1];
    double value = add(w, x, 1, wBar, xBar, false);
    return new LossGradient(value, wBar, xBar[0]);
  }

  static double lossVjp(double[] w, double x, double seed, double[] wBar, double[] xBar) {
    return add(w, x, seed, wBar, xBar, Fault.OVERWRITTEN.is());
  }

  private static double add(
      double[] w, double x, double seed, double[] wBar, double[] xBar, boolean overwrite) {
    if (Fault.THROWS.is()) {
      throw new IllegalStateException("planted");
    }
    int n = w.length;
    double value = Planted.loss(w, x);
    if (overwrite) {
      wBar[1] = 0;
    }
    for (int i = 0; i < n; i++) {
      double next = w[(i + 1) % n];
      double before = w[(i + n - 1) % n];
      double term = Math.cos(w[i]) * x + 2 * w[i] * next + before * before;
      wBar[i] += seed * (i == n - 2 ? wrong(term) : term);
      xBar[0] += seed * Math.sin(w[i]);
    }
    if (Fault.ARGUMENT.is()) {
      w[0] = Math.nextUp(w[0]);
    }
    return Fault.VALUE.is() ? Math.nextUp(value) : value;
  }

  private static double wrong(double term) {
    return switch (Fault.now) {
      case SIGN -> -term;
      case MISSING -> 0;
      case FACTOR -> 2 * term;
      case SMALL -> term * (1 + 1e-6);
      case NOT_A_NUMBER -> Double.NaN;
      default -> term;
    };
  }

  static LinearPullback linear(double[][] a, double[] x, double[] seed) {
    double[][] aBar = new double[a.length][x.length];
    double[] xBar = new double[x.length];
    double[] value = linearVjp(a, x, seed, aBar, xBar);
    return new LinearPullback(value, aBar, xBar);
  }

  static double[] linearVjp(
      double[][] a, double[] x, double[] seed, double[][] aBar, double[] xBar) {
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < x.length; j++) {
        aBar[i][j] += Fault.TRANSPOSED.is() ? seed[j] * x[i] : seed[i] * x[j];
        xBar[j] += seed[i] * a[i][j];
      }
    }
    return Planted.linear(a, x);
  }

  static void squareVjp(double[] x, double[] xBar) {
    for (int i = 0; i < x.length; i++) {
      xBar[i] *= 2 * x[i] * (Fault.FACTOR.is() && i == 1 ? 2 : 1);
      x[i] *= x[i];
    }
  }

  static EnergyGradient energy(Planted.Body body) {
    return new EnergyGradient(Planted.energy(body), adjoint(body, 1));
  }

  static double energyVjp(Planted.Body body, double seed, BodyAdjoint[] bodyBar) {
    BodyAdjoint own = adjoint(body, seed);
    BodyAdjoint old = bodyBar[0];
    bodyBar[0] =
        old == null
            ? own
            : new BodyAdjoint(
                old.mass + own.mass, new PlaceAdjoint(old.at.x + own.at.x, old.at.y + own.at.y));
    return Planted.energy(body);
  }

  private static BodyAdjoint adjoint(Planted.Body body, double seed) {
    double x = body.at().x();
    double y = body.at().y();
    double m = seed * body.mass();
    return new BodyAdjoint(
        seed * (x * x + 3 * y), new PlaceAdjoint(2 * x * m, (Fault.COMPONENT.is() ? 2 : 3) * m));
  }
}
