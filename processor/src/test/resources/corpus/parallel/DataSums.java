package corpus.parallel;

import dev.adjoint.Differentiable;

/** Sums over data whose iterations run in parallel: all that an iteration may do. */
final class DataSums {
  private DataSums() {}

  // @inputs mixed(3), mixed(5, 3), n(1, 0, 0, 1, 1)
  @Differentiable(parallel = true, wrt = "w")
  static double logisticRegression(double[] w, double[][] x, int[] y) {
    double loss = 0;
    for (int i = 0; i < x.length; i++) {
      double z = 0;
      for (int j = 0; j < w.length; j++) {
        z += w[j] * x[i][j];
      }
      if (y[i] == 1) {
        loss += Math.log1p(Math.exp(-z));
      } else {
        loss += Math.log1p(Math.exp(z));
      }
    }
    return loss / x.length;
  }

  // @inputs mixed(2), mixed(2, 3), mixed(7, 3), 0.8
  @Differentiable(parallel = true)
  static double mixture(double[] alpha, double[][] mu, double[][] x, double s) {
    int k = alpha.length;
    double[] terms = new double[k];
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double max = Double.NEGATIVE_INFINITY;
      for (int c = 0; c < k; c++) {
        double q = 0;
        for (int j = 0; j < mu[c].length; j++) {
          double d = s * (x[i][j] - mu[c][j]);
          q += d * d;
        }
        terms[c] = alpha[c] - 0.5 * q;
        max = Math.max(max, terms[c]);
      }
      double e = 0;
      for (int c = 0; c < k; c++) {
        e += Math.exp(terms[c] - max);
      }
      sum += max + Math.log(e);
    }
    return sum;
  }

  // @inputs mixed(3, 2), mixed(6, 2)
  @Differentiable(parallel = true)
  static double clusterCost(double[][] centers, double[][] points) {
    double cost = 0;
    for (double[] p : points) {
      double best = Double.POSITIVE_INFINITY;
      for (double[] c : centers) {
        double d = 0;
        for (int j = 0; j < p.length; j++) {
          double r = p[j] - c[j];
          d += r * r;
        }
        if (d < best) {
          best = d;
        }
      }
      cost += best;
    }
    return cost;
  }

  // @inputs mixed(3, 4), mixed(3), mixed(2, 3), mixed(5, 4), n(0, 1, 1, 0, 1)
  @Differentiable(parallel = true, wrt = {"w1", "b1", "w2"})
  static double network(double[][] w1, double[] b1, double[][] w2, double[][] x, int[] label) {
    double loss = 0;
    for (int i = 0; i < x.length; i++) {
      double[] hidden = new double[b1.length];
      for (int a = 0; a < hidden.length; a++) {
        double z = b1[a];
        for (int j = 0; j < x[i].length; j++) {
          z += w1[a][j] * x[i][j];
        }
        hidden[a] = Math.tanh(z);
      }
      double[] out = new double[w2.length];
      double e = 0;
      for (int a = 0; a < out.length; a++) {
        for (int j = 0; j < hidden.length; j++) {
          out[a] += w2[a][j] * hidden[j];
        }
        e += Math.exp(out[a]);
      }
      loss -= out[label[i]] - Math.log(e);
    }
    return loss;
  }

  // @inputs mixed(4), mixed(9), mixed(9)
  @Differentiable(parallel = true)
  static double distance(double[] c, double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double f = 0;
      for (int j = c.length - 1; j >= 0; j--) {
        f = f * x[i] + c[j];
      }
      sum += (f - y[i]) * (f - y[i]);
    }
    return Math.sqrt(sum);
  }

  // @inputs mixed(3), mixed(7), 2
  @Differentiable(parallel = true)
  static double window(double[] w, double[] series, int first) {
    double sum = 0.25;
    double squares = 1;
    for (int t = first; t <= series.length - 1; t++) {
      double prediction = 0;
      for (int k = 0; k < w.length && k <= t; k++) {
        prediction += w[k] * series[t - k];
      }
      sum += prediction * series[t];
      squares -= prediction * prediction;
    }
    return sum + 0.5 * squares;
  }

  // @inputs mixed(3), mixed(6)
  @Differentiable(parallel = true)
  static double rows(double[] w, double[] x) {
    double[] features = new double[x.length];
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      features[i] = Math.sin(w[0] * x[i]);
      for (int k = 1; k < w.length; k++) {
        features[i] += w[k] * features[i] * x[i];
      }
      sum += features[i] * features[i];
    }
    return sum;
  }

  // @inputs mixed(2), mixed(8)
  @Differentiable(parallel = true)
  static double mostlyNothing(double[] w, double[] x) {
    double sum = 0;
    int seen = 0;
    for (int i = 0; i < x.length; i++) {
      if (x[i] > 0) {
        double z = w[0] * x[i] + w[1];
        if (z > 0.2) {
          sum += z * z;
          seen++;
        } else {
          sum -= Math.exp(z);
        }
      }
    }
    return sum / (1 + seen);
  }

  // @inputs f(0.5f, -0.25f), f(1f, 2f, 0.5f)
  @Differentiable(parallel = true)
  static float floats(float[] w, float[] x) {
    float sum = 0;
    for (int i = 0; i < x.length; i++) {
      float z = w[0] * x[i] + w[1];
      sum += z * z;
    }
    return sum;
  }

  // @inputs 0.7, 1.3, 5
  @Differentiable(parallel = true)
  static double quadrature(double a, double b, int n) {
    double sum = 0;
    double h = (b - a) / n;
    for (int i = 0; i < n; i++) {
      double x = a + (i + 0.5) * h;
      sum += Math.exp(-x * x) * h;
    }
    return sum;
  }

  // @inputs mixed(3), mixed(4, 3)
  @Differentiable(parallel = true, wrt = "w")
  static double unknownLength(double[] w, double[][] x) {
    double sum = 0;
    for (double[] row : x) {
      double z = 0;
      int j = 0;
      while (j < row.length && z < 2) {
        z += w[j] * row[j];
        j++;
      }
      sum += Math.cos(z);
    }
    return sum;
  }

  // @inputs mixed(3), mixed(4, 3)
  @Differentiable(parallel = true, wrt = "w")
  static double early(double[] w, double[][] x) {
    if (x.length == 0) {
      return 0;
    }
    double sum = 0;
    for (double[] row : x) {
      double z = 0;
      for (int j = 0; j < row.length; j++) {
        z += w[j] * row[j];
      }
      sum += Math.cos(z);
    }
    return sum;
  }

  // @inputs v(), mixed(3)
  @Differentiable(parallel = true)
  static double none(double[] x, double[] w) {
    double sum = 1;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * w[i];
    }
    return sum * w[0];
  }
}
