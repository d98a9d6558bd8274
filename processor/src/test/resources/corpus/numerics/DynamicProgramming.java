package corpus.numerics;

import dev.adjoint.Differentiable;

/** Tables filled from earlier entries. */
final class DynamicProgramming {
  private DynamicProgramming() {}

  // @inputs v(0.3, 0.9, 0.5), v(0.2, 0.8, 0.6, 0.1), 0.7
  @Differentiable
  static double softEditDistance(double[] a, double[] b, double gamma) {
    double[][] d = new double[a.length + 1][b.length + 1];
    for (int i = 0; i <= a.length; i++) {
      for (int j = 0; j <= b.length; j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        double cost = (a[i - 1] - b[j - 1]) * (a[i - 1] - b[j - 1]);
        double x = d[i - 1][j] + 1;
        double y = d[i][j - 1] + 1;
        double z = d[i - 1][j - 1] + cost;
        double low = Math.min(x, Math.min(y, z));
        double sum =
            Math.exp((low - x) / gamma) + Math.exp((low - y) / gamma) + Math.exp((low - z) / gamma);
        d[i][j] = low - gamma * Math.log(sum);
      }
    }
    return d[a.length][b.length];
  }

  // @inputs v(0.3, 0.9, 0.5), v(0.2, 0.8, 0.6, 0.1), 0.7
  @Differentiable
  static double softDtw(double[] a, double[] b, double gamma) {
    double[] previous = new double[b.length + 1];
    double[] current = new double[b.length + 1];
    java.util.Arrays.fill(previous, 1, b.length + 1, 1e6);
    for (int i = 0; i < a.length; i++) {
      current[0] = 1e6;
      for (int j = 1; j <= b.length; j++) {
        double diff = a[i] - b[j - 1];
        double x = previous[j];
        double y = current[j - 1];
        double z = previous[j - 1];
        double m = Math.min(x, Math.min(y, z));
        double s = 0;
        s += Math.exp(-(x - m) / gamma);
        s += Math.exp(-(y - m) / gamma);
        s += Math.exp(-(z - m) / gamma);
        current[j] = diff * diff + m - gamma * Math.log(s);
      }
      double[] t = previous;
      previous = current;
      current = t;
    }
    return previous[b.length];
  }

  // @inputs v(0.3, -0.9, 0.5, 0.4), 0.6, 0.3
  @Differentiable
  static double kalman(double[] measured, double q, double r) {
    double x = 0;
    double p = 1;
    double logLikelihood = 0;
    for (double z : measured) {
      p += q;
      double s = p + r;
      double innovation = z - x;
      double gain = p / s;
      x += gain * innovation;
      p *= 1 - gain;
      logLikelihood -= 0.5 * (Math.log(2 * Math.PI * s) + innovation * innovation / s);
    }
    return logLikelihood + x;
  }

  // @inputs mixed(3, 3), mixed(4, 3)
  @Differentiable
  static double viterbi(double[][] transition, double[][] emission) {
    int n = transition.length;
    double[] score = emission[0].clone();
    for (int t = 1; t < emission.length; t++) {
      double[] next = new double[n];
      for (int j = 0; j < n; j++) {
        int best = 0;
        for (int i = 1; i < n; i++) {
          if (score[i] + transition[i][j] > score[best] + transition[best][j]) {
            best = i;
          }
        }
        next[j] = score[best] + transition[best][j] + emission[t][j];
      }
      score = next;
    }
    double best = score[0];
    for (double s : score) {
      best = Math.max(best, s);
    }
    return best;
  }

  // @inputs v(0.3, 0.4, 0.3), positive(3, 3), positive(3, 2), n(0, 1, 1, 0)
  @Differentiable
  static double hiddenMarkov(double[] start, double[][] a, double[][] b, int[] observed) {
    double[] alpha = new double[start.length];
    double log = 0;
    for (int t = 0; t < observed.length; t++) {
      double[] next = new double[start.length];
      double sum = 0;
      for (int j = 0; j < next.length; j++) {
        double p = t == 0 ? start[j] : 0;
        for (int i = 0; t > 0 && i < alpha.length; i++) {
          p += alpha[i] * a[i][j];
        }
        next[j] = p * b[j][observed[t]];
        sum += next[j];
      }
      for (int j = 0; j < next.length; j++) {
        next[j] /= sum;
      }
      log += Math.log(sum);
      alpha = next;
    }
    return log;
  }

  // @inputs mixed(5), 3
  @Differentiable
  static double binomialTree(double[] payoff, int exercise) {
    double[] v = payoff.clone();
    for (int level = v.length - 1; level > 0; level--) {
      for (int i = 0; i < level; i++) {
        double hold = 0.95 * (0.6 * v[i + 1] + 0.4 * v[i]);
        v[i] = level == exercise ? Math.max(hold, 0.1 * payoff[i] + 0.05) : hold;
      }
    }
    return v[0];
  }
}
