package corpus.regressions;

import dev.adjoint.Differentiable;

/** Loops over sums, some of which four iterations at a time may take, and others not. */
final class SumsSideBySide {
  private SumsSideBySide() {}

  // @inputs new double[][] {{1, 2, .5}, {-1, .3, 2}, {.1, .2, .3}, {2, -2, 1}, {.5, .6, 1}, {3, 1, -.4}}, new double[] {.3, -.7, .9}
  @Differentiable
  static double quadraticCost(double[][] w, double[] x) {
    double cost = 0;
    for (int j = 0; j < w.length; j++) {
      double z = 0;
      for (int k = 0; k < x.length; k++) {
        z += w[j][k] * x[k];
      }
      double error = 1 / (1 + Math.exp(-z)) - 0.1 * j;
      cost += 0.5 * error * error;
    }
    return cost;
  }

  // @inputs new double[][] {{1, 2, .5}, {-1, .3, 2}, {.1, .2, .3}, {2, -2, 1}, {.5, .6, 1}, {3, 1, -.4}}, new double[] {.3, -.7, .9}
  @Differentiable
  static double costOfSamples(double[][] w, double[] x) {
    double cost = 0;
    double[] hidden = new double[w.length];
    for (int s = 0; s < 3; s++) {
      for (int j = 0; j < w.length; j++) {
        double z = s;
        for (int k = 0; k < x.length; k++) {
          z += w[j][k] * x[k];
        }
        hidden[j] = Math.tanh(z);
      }
      for (int j = 0; j < 5; j++) {
        double z = 0.1;
        for (int k = 0; k < hidden.length; k++) {
          z += w[k][j % 3] * hidden[k];
        }
        if (z > 0) {
          cost += z * z * s;
        }
      }
    }
    return cost;
  }

  // @inputs new double[][] {{1, 2, .5}, {-1, .3, 2}, {.1, .2, .3}, {2, -2, 1}, {.5, .6, 1}, {3, 1, -.4}}, new double[] {.3, -.7, .9}
  @Differentiable
  static double sumNeedsTheLast(double[][] w, double[] x) {
    double cost = 0.2;
    for (int j = 0; j < w.length; j++) {
      double z = cost;
      for (int k = 0; k < x.length; k++) {
        z += w[j][k] * x[k];
      }
      cost += z * z;
    }
    return cost;
  }

  // @inputs new double[][] {{1, 2, .5}, {-1, .3, 2}, {.1, .2, .3}, {2, -2, 1}, {.5, .6, 1}, {3, 1, -.4}}, new double[] {.3, -.7, .9}
  @Differentiable
  static double greatestSum(double[][] w, double[] x) {
    double[] scores = new double[w.length];
    double max = Double.NEGATIVE_INFINITY;
    int count = 0;
    for (int j = 0; j < scores.length; j++) {
      double score = 0.5;
      for (int k = 0; k < x.length; k++) {
        score += w[j][k] * x[k];
      }
      scores[j] = score;
      if (score > 1) {
        count++;
      }
      max = Math.max(max, score);
    }
    double sum = 0;
    for (double score : scores) {
      sum += Math.exp(score - max);
    }
    return max + Math.log(sum) * count;
  }

  // @inputs new double[][] {{1, 2, .5}, {-1, .3, 2}, {.1, .2, .3}, {2, -2, 1}, {.5, .6, 1}, {3, 1, -.4}}, new double[] {.3, -.7, .9}
  @Differentiable
  static double readsWhatIsStored(double[][] w, double[] x) {
    double[] h = new double[w.length];
    double cost = 0;
    for (int j = 0; j < h.length; j++) {
      double z = 0.5;
      for (int k = 0; k < j; k++) {
        z += w[j][k % 3] * h[k];
      }
      h[j] = z * x[j % 3];
      cost += h[j];
    }
    return cost;
  }

  // @inputs new double[][] {{1, 2, .5}, {-1, .3, 2}, {.1, .2, .3}, {2, -2, 1}, {.5, .6, 1}}, new double[] {.3, -.7, .9, .2, .4}
  @Differentiable
  static double neighbours(double[][] w, double[] x) {
    double energy = 0;
    for (int i = 1; i < x.length - 1; i++) {
      double curvature = x[i - 1] - 2 * x[i] + x[i + 1];
      energy += 0.5 * curvature * curvature * w[i][1];
    }
    for (int i = x.length - 1; i > 0; i--) {
      energy += x[i] * x[i - 1] * 3 * x[i];
    }
    for (int i = 3; i < 3; i++) {
      energy += x[i] * x[i + 7];
    }
    for (int i = 0; i < x.length; i++) {
      energy += x[i] * x[(i + 1) % x.length];
    }
    return energy;
  }

  // @inputs new double[] {.3, -.7, .9, .2, .4}, 1
  // @inputs new double[] {.3, -.7, .9, .2, .4}, 3
  @Differentiable
  static double neighboursAndMore(double[] x, int n) {
    double s = 0;
    for (int i = 0; i < x.length - 1; i++) {
      double d = x[i + 1] - x[i];
      s += d * d * x[n];
      if (i == n) {
        s += x[i + 1] * x[i];
      }
    }
    return s;
  }

  @Differentiable
  static double negations(double a, double b, double c) {
    double s = 0;
    for (int i = 0; i < 3; i++) {
      s += -a * b - (c - a * i) / -(1 + b * b) - (-(a - c));
    }
    return -s * (a - s) - 3.5 * s * s + s * 0.5 * s - c * (c * 0.25);
  }
}
