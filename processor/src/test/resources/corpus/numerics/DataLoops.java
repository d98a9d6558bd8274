package corpus.numerics;

import dev.adjoint.Differentiable;

/** Sums over data, with loops over the parameters inside: iterations can run side by side. */
final class DataLoops {
  private DataLoops() {}

  // @inputs mixed(4), 9
  // @inputs mixed(3), 4
  // @inputs mixed(3), 3
  // @inputs mixed(2), 0
  // @inputs mixed(2), -3
  @Differentiable
  static double polynomial(double[] c, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double t = 0.3 * i - 1;
      double fit = 0;
      for (int j = c.length - 1; j >= 0; j--) {
        fit = fit * t + c[j];
      }
      double difference = Math.sin(t) - fit;
      sum += difference * difference;
    }
    return 0.5 * sum;
  }

  /** From another start, with two sums, one of which is subtracted from. */
  // @inputs mixed(3), 2, 13
  // @inputs mixed(3), 5, 2
  // @inputs mixed(3), -6, 1
  @Differentiable
  static double twoSums(double[] c, int first, int last) {
    double sum = 1;
    double other = 2;
    for (int i = first; i < last; i++) {
      double t = 0.1 * i;
      double fit = 1;
      for (int j = 0; j < c.length; j++) {
        fit = fit * t + c[j];
      }
      sum += fit * fit;
      other -= Math.exp(-fit);
    }
    return sum * 0.25 + other;
  }

  /** Rows of data and of parameters. */
  // @inputs mixed(7, 3), mixed(2, 3)
  // @inputs mixed(4, 2), mixed(2, 2)
  @Differentiable
  static double rows(double[][] x, double[][] w) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double a = 0;
      for (int j = 0; j < w[0].length; j++) {
        a += x[i][j] * w[0][j];
      }
      double b = 1;
      for (int j = 0; j < w[1].length; j++) {
        b *= 1 + 0.1 * x[i][j] * w[1][j];
      }
      sum += Math.tanh(a) * b;
    }
    return sum;
  }

  /** A sum over the parameters, and in return an addition to the adjoint of each. */
  // @inputs mixed(3), mixed(9, 3), mixed(9)
  // @inputs mixed(2), mixed(3, 2), mixed(3)
  @Differentiable(wrt = "w")
  static double logistic(double[] w, double[][] x, double[] y) {
    double loss = 0;
    for (int i = 0; i < x.length; i++) {
      double z = 0;
      for (int j = 0; j < w.length; j++) {
        z += w[j] * x[i][j];
      }
      loss += Math.log1p(Math.exp(z)) - y[i] * z;
    }
    return loss;
  }

  /** The inner loop's length changes: one by one. */
  // @inputs mixed(6)
  @Differentiable
  static double triangle(double[] c) {
    double sum = 0;
    for (int i = 0; i < c.length; i++) {
      double fit = 0;
      for (int j = 0; j < i; j++) {
        fit = fit * 0.5 + c[j];
      }
      sum += fit * fit;
    }
    return sum;
  }

  /** What an iteration finds depends on the one before: one by one. */
  // @inputs mixed(5), 6
  @Differentiable
  static double chained(double[] c, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double fit = 0.1 * sum;
      for (int j = 0; j < c.length; j++) {
        fit = fit * 0.5 + c[j];
      }
      sum += fit;
    }
    return sum;
  }

  /** The array is written meanwhile: one by one. */
  // @inputs mixed(8)
  @Differentiable
  static double overwritten(double[] c) {
    double sum = 0;
    for (int i = 0; i < c.length; i++) {
      double fit = 0;
      for (int j = 0; j < c.length; j++) {
        fit = fit * 0.5 + c[j];
      }
      c[i] = fit;
      sum += fit * fit;
    }
    return sum;
  }

  /** All pairs: the outer loop only runs the inner one, which is reversed inside. */
  // @inputs mixed(9)
  @Differentiable
  static double pairs(double[] p) {
    double energy = 0;
    for (int i = 0; i < p.length / 3; i++) {
      for (int j = 0; j < i; j++) {
        double dx = p[3 * i] - p[3 * j];
        double dy = p[3 * i + 1] - p[3 * j + 1];
        double dz = p[3 * i + 2] - p[3 * j + 2];
        double s = 1 / (1 + dx * dx + dy * dy + dz * dz);
        energy += s * (s - 2);
      }
    }
    return energy;
  }

  /** A nest whose innermost sum is used where the outer loops are. */
  // @inputs mixed(4), mixed(4)
  @Differentiable
  static double nest(double[] a, double[] b) {
    double sum = 1;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b.length; j++) {
        for (int k = 0; k <= j; k++) {
          sum += a[i] * b[j] * b[k];
        }
      }
    }
    return sum * sum;
  }
}
