package corpus.learning;

import dev.adjoint.Differentiable;

/** The systems of the study notes and of machine learning, in small form. */
final class Networks {
  private Networks() {}

  // @inputs mixed(3, 2, 2), mixed(3, 2), v(0.5, -0.3), v(0.2, 0.9)
  @Differentiable(wrt = {"a", "b"})
  static double layersWithSquaredLoss(
      double[][][] a, double[][] b, double[] input, double[] target) {
    double[] f = input;
    for (int layer = 0; layer < a.length; layer++) {
      double[] g = new double[b[layer].length];
      for (int i = 0; i < g.length; i++) {
        double z = b[layer][i];
        for (int j = 0; j < f.length; j++) {
          z += a[layer][i][j] * f[j];
        }
        g[i] = 1 / (1 + Math.exp(-z));
      }
      f = g;
    }
    double loss = 0;
    for (int i = 0; i < target.length; i++) {
      double e = target[i] - f[i];
      loss += e * e;
    }
    return loss;
  }

  // @inputs mixed(4, 3), mixed(2, 4), mixed(3), v(0.0, 1.0), 0.01
  @Differentiable(wrt = {"w1", "w2"})
  static double perceptronWithDecay(
      double[][] w1, double[][] w2, double[] x, double[] y, double lambda) {
    double[] h = new double[w1.length];
    double decay = 0;
    for (int i = 0; i < w1.length; i++) {
      for (int j = 0; j < x.length; j++) {
        h[i] += w1[i][j] * x[j];
        decay += w1[i][j] * w1[i][j];
      }
      h[i] = Math.max(0, h[i]);
    }
    double loss = 0;
    for (int i = 0; i < w2.length; i++) {
      double o = 0;
      for (int j = 0; j < h.length; j++) {
        o += w2[i][j] * h[j];
        decay += w2[i][j] * w2[i][j];
      }
      loss += 0.5 * (o - y[i]) * (o - y[i]);
    }
    return loss + lambda / 2 * decay;
  }

  // @inputs mixed(3, 4), mixed(3), mixed(5, 4), n(0, 2, 1, 1, 0)
  @Differentiable(wrt = {"w", "b"})
  static double softmaxLoss(double[][] w, double[] b, double[][] x, int[] label) {
    double loss = 0;
    for (int n = 0; n < x.length; n++) {
      double[] score = b.clone();
      double max = Double.NEGATIVE_INFINITY;
      for (int k = 0; k < score.length; k++) {
        for (int j = 0; j < x[n].length; j++) {
          score[k] += w[k][j] * x[n][j];
        }
        max = Math.max(max, score[k]);
      }
      double sum = 0;
      for (double s : score) {
        sum += Math.exp(s - max);
      }
      loss += max + Math.log(sum) - score[label[n]];
    }
    return loss / x.length;
  }

  // @inputs mixed(3, 4), mixed(5, 4), n(0, 2, 1, 1, 0), 1.0
  @Differentiable(wrt = "w")
  static double svmLoss(double[][] w, double[][] x, int[] label, double margin) {
    double loss = 0;
    for (int n = 0; n < x.length; n++) {
      double right = 0;
      for (int j = 0; j < x[n].length; j++) {
        right += w[label[n]][j] * x[n][j];
      }
      for (int k = 0; k < w.length; k++) {
        if (k == label[n]) {
          continue;
        }
        double score = 0;
        for (int j = 0; j < x[n].length; j++) {
          score += w[k][j] * x[n][j];
        }
        double hinge = score - right + margin;
        if (hinge > 0) {
          loss += hinge;
        }
      }
    }
    return loss / x.length;
  }

  // @inputs mixed(8, 3), mixed(4, 3), mixed(2), mixed(2)
  @Differentiable
  static double lstm(double[][] w, double[][] inputs, double[] hidden, double[] cell) {
    int n = hidden.length;
    double[] h = hidden.clone();
    double[] c = cell.clone();
    double sum = 0;
    for (double[] x : inputs) {
      double[] next = new double[n];
      for (int i = 0; i < n; i++) {
        double[] gate = new double[4];
        for (int g = 0; g < 4; g++) {
          double z = w[4 * i + g][0] * x[0] + w[4 * i + g][1] * x[1] + w[4 * i + g][2] * h[i];
          gate[g] = g == 3 ? Math.tanh(z) : 1 / (1 + Math.exp(-z));
        }
        c[i] = c[i] * gate[0] + gate[1] * gate[3];
        next[i] = gate[2] * Math.tanh(c[i]);
      }
      for (int i = 0; i < n; i++) {
        h[i] = next[i];
        sum += h[i] * x[2];
      }
    }
    return sum;
  }

  // @inputs mixed(2), mixed(2, 3), mixed(2, 3), mixed(2, 3), mixed(4, 3), 1.0, 0
  @Differentiable(wrt = {"alphas", "means", "diagonals", "lowers"})
  static double gaussianMixture(
      double[] alphas,
      double[][] means,
      double[][] diagonals,
      double[][] lowers,
      double[][] x,
      double gamma,
      int m) {
    int k = alphas.length;
    int d = means[0].length;
    double[] sumQs = new double[k];
    double[] term = new double[k];
    double[] centred = new double[d];
    double total = 0;
    for (int c = 0; c < k; c++) {
      for (int i = 0; i < d; i++) {
        sumQs[c] += diagonals[c][i];
      }
    }
    for (double[] point : x) {
      for (int c = 0; c < k; c++) {
        for (int i = 0; i < d; i++) {
          centred[i] = point[i] - means[c][i];
        }
        double square = 0;
        int l = 0;
        for (int i = 0; i < d; i++) {
          double q = Math.exp(diagonals[c][i]) * centred[i];
          for (int j = 0; j < i; j++) {
            q += lowers[c][l++] * centred[j];
          }
          square += q * q;
        }
        term[c] = alphas[c] + sumQs[c] - 0.5 * square;
      }
      double max = term[0];
      for (int c = 1; c < k; c++) {
        if (term[c] > max) {
          max = term[c];
        }
      }
      double sum = 0;
      for (int c = 0; c < k; c++) {
        sum += Math.exp(term[c] - max);
      }
      total += Math.log(sum) + max;
    }
    double prior = 0;
    for (int c = 0; c < k; c++) {
      for (int i = 0; i < d; i++) {
        double q = Math.exp(diagonals[c][i]);
        prior += 0.5 * gamma * gamma * (q * q + lowers[c][i] * lowers[c][i]) - m * diagonals[c][i];
      }
    }
    return total + prior;
  }

  // @inputs mixed(4, 2), mixed(3, 2)
  @Differentiable
  static double kMeans(double[][] points, double[][] centres) {
    double cost = 0;
    for (double[] p : points) {
      double best = Double.POSITIVE_INFINITY;
      for (double[] c : centres) {
        double distance = 0;
        for (int i = 0; i < p.length; i++) {
          distance += (p[i] - c[i]) * (p[i] - c[i]);
        }
        if (distance < best) {
          best = distance;
        }
      }
      cost += best;
    }
    return cost;
  }

  // @inputs mixed(3), mixed(4, 3), v(1, 0, 1, 1)
  @Differentiable(wrt = "w")
  static double logisticRegression(double[] w, double[][] x, double[] y) {
    double loss = 0;
    for (int n = 0; n < x.length; n++) {
      double z = 0;
      for (int j = 0; j < w.length; j++) {
        z += w[j] * x[n][j];
      }
      loss += Math.log1p(Math.exp(-Math.abs(z))) + Math.max(z, 0) - y[n] * z;
    }
    return loss;
  }

  // @inputs mixed(4, 3), mixed(4), mixed(3), 0.5, 0.2
  @Differentiable
  static double linearLeastSquares(
      double[][] a, double[] b, double[] x, double ridge, double bias) {
    double s = 0;
    for (int i = 0; i < a.length; i++) {
      double r = bias - b[i];
      for (int j = 0; j < x.length; j++) {
        r += a[i][j] * x[j];
      }
      s += r * r;
    }
    for (double e : x) {
      s += ridge * e * e;
    }
    return s / 2;
  }

  // @inputs mixed(3, 3), mixed(3, 3), mixed(3, 3)
  @Differentiable
  static double[][] attention(double[][] q, double[][] k, double[][] v) {
    int n = q.length;
    double[][] out = new double[n][v[0].length];
    double[] weight = new double[n];
    double scale = 1 / Math.sqrt(q[0].length);
    for (int i = 0; i < n; i++) {
      double sum = 0;
      for (int j = 0; j < n; j++) {
        double dot = 0;
        for (int d = 0; d < q[i].length; d++) {
          dot += q[i][d] * k[j][d];
        }
        weight[j] = Math.exp(dot * scale);
        sum += weight[j];
      }
      for (int j = 0; j < n; j++) {
        double p = weight[j] / sum;
        for (int d = 0; d < v[j].length; d++) {
          out[i][d] += p * v[j][d];
        }
      }
    }
    return out;
  }

  // @inputs mixed(6), 0.1
  @Differentiable
  static double[] layerNorm(double[] x, double epsilon) {
    double mean = 0;
    for (double e : x) {
      mean += e;
    }
    mean /= x.length;
    double variance = 0;
    for (double e : x) {
      variance += (e - mean) * (e - mean) / x.length;
    }
    double scale = 1 / Math.sqrt(variance + epsilon);
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = (x[i] - mean) * scale;
    }
    return y;
  }

  // @inputs mixed(5), mixed(2), 3
  @Differentiable
  static double recurrent(double[] x, double[] w, int window) {
    double h = 0;
    double loss = 0;
    for (int t = 0; t < x.length; t++) {
      h = Math.tanh(w[0] * x[t] + w[1] * h);
      if (t >= window) {
        double e = h - x[t - window];
        loss += e * e;
      }
    }
    return loss;
  }

  // @inputs mixed(3), 0.05, 3
  @Differentiable
  static double momentum(double[] w, double rate, int steps) {
    double[] velocity = new double[w.length];
    for (int s = 0; s < steps; s++) {
      for (int i = 0; i < w.length; i++) {
        double g = 4 * w[i] * w[i] * w[i] - 2 * w[(i + 1) % w.length];
        velocity[i] = 0.9 * velocity[i] - rate * g;
        w[i] += velocity[i];
      }
    }
    double loss = 0;
    for (double e : w) {
      loss += e * e * e * e;
    }
    return loss;
  }
}
