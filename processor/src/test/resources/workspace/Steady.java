package workspace;

import dev.adjoint.Differentiable;
import dev.adjoint.Mode;

/** Methods whose companions need arrays of many kinds. */
final class Steady {
  /** What a method in progress does besides. */
  static Runnable aside = () -> {};

  private Steady() {}

  static void aside() {
    aside.run();
  }

  @Differentiable(modes = Mode.ADJOINT, workspace = true)
  static double logSumExp(double[] x) {
    double max = x[0];
    for (int i = 1; i < x.length; i++) {
      max = Math.max(max, x[i]);
    }
    double[] e = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      e[i] = Math.exp(x[i] - max);
    }
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += e[i];
    }
    return max + Math.log(sum);
  }

  @Differentiable(modes = Mode.ADJOINT, workspace = true)
  static double product(double[] x) {
    double p = 1;
    for (int i = 0; i < x.length; i++) {
      p *= x[i];
    }
    return p;
  }

  /** A loop of unknown length, whose values are kept on a stack. */
  @Differentiable(modes = Mode.ADJOINT, workspace = true)
  static double root(double a) {
    double x = a;
    while (Math.abs(x * x - a) > 1e-12 * a) {
      x = 0.5 * (x + a / x);
    }
    return x;
  }

  /** A recursion whose adjoints of numbers come back in cells. */
  @Differentiable(modes = Mode.ADJOINT, workspace = true)
  static double chebyshev(double x, int n) {
    if (n < 2) {
      return n == 0 ? 1 : x;
    }
    return 2 * x * chebyshev(x, n - 1) - chebyshev(x, n - 2);
  }

  /** A recursion by way of a helper, whose sweeps are a private method of the companion. */
  @Differentiable(modes = Mode.ADJOINT, workspace = true)
  static double range(double[] x) {
    return sum(x, 0, x.length, 1.5 * x[0]);
  }

  static double sum(double[] x, int from, int to, double scale) {
    if (to - from == 1) {
      return Math.sin(scale * x[from]);
    }
    int middle = (from + to) / 2;
    double left = sum(x, from, middle, scale * 0.5);
    return left * left + sum(x, middle, to, scale + left);
  }

  /** Arrays in each iteration, some of them as long as the iteration says. */
  @Differentiable(modes = Mode.ADJOINT, workspace = true)
  static double triangles(double[][] w, double[] x) {
    double sum = 0;
    for (int i = 0; i < w.length; i++) {
      double[] row = w[i].clone();
      double[] part = new double[i + 1];
      double[] pair = {row[0], sum};
      double[] passing = new double[i + 1];
      for (int j = 0; j <= i; j++) {
        passing[j] = row[j] + x[j];
      }
      for (int j = 0; j <= i; j++) {
        part[j] = Math.tanh(passing[i - j]);
      }
      for (int j = 0; j <= i; j++) {
        sum += part[j] * part[i - j] + pair[0] * pair[1];
      }
    }
    return sum;
  }

  /** Two layers: matrices of their own. */
  @Differentiable(modes = Mode.ADJOINT, workspace = true)
  static double layers(double[][] w, double[][] v, double[][] x) {
    double[][] h = new double[x.length][w.length];
    for (int s = 0; s < x.length; s++) {
      for (int i = 0; i < w.length; i++) {
        double a = 0;
        for (int j = 0; j < x[s].length; j++) {
          a += w[i][j] * x[s][j];
        }
        h[s][i] = Math.tanh(a);
      }
    }
    double cost = 0;
    for (int s = 0; s < x.length; s++) {
      for (int i = 0; i < v.length; i++) {
        double a = 0;
        for (int j = 0; j < w.length; j++) {
          a += v[i][j] * h[s][j];
        }
        cost += a * a;
      }
    }
    return cost;
  }

  /** A recurrent network: what one step computes, the next one reads. */
  @Differentiable(modes = Mode.ADJOINT, workspace = true)
  static double recurrent(double[] w, double[][] inputs) {
    int n = w.length;
    double[] state = new double[n];
    double[] cell = new double[n];
    double sum = 0;
    for (int t = 0; t < inputs.length; t++) {
      double[] next = new double[n];
      for (int i = 0; i < n; i++) {
        double gate = 1 / (1 + Math.exp(-w[i] * state[i] - inputs[t][i]));
        cell[i] = gate * cell[i] + (1 - gate) * Math.tanh(w[i] * inputs[t][i]);
        next[i] = gate * Math.tanh(cell[i]);
        sum += next[i] * next[i];
      }
      state = next;
    }
    return sum;
  }

  /** A mixture of densities, with arrays of its own for each sample. */
  @Differentiable(modes = Mode.ADJOINT, workspace = true)
  static double mixture(double[] alphas, double[][] means, double[][] x) {
    double sum = 0;
    for (int s = 0; s < x.length; s++) {
      double[] terms = new double[alphas.length];
      for (int k = 0; k < alphas.length; k++) {
        double[] centred = new double[x[s].length];
        double square = 0;
        for (int j = 0; j < centred.length; j++) {
          centred[j] = x[s][j] - means[k][j];
          square += centred[j] * centred[j];
        }
        terms[k] = alphas[k] - 0.5 * square;
      }
      double max = terms[0];
      for (int k = 1; k < terms.length; k++) {
        max = Math.max(max, terms[k]);
      }
      double total = 0;
      for (int k = 0; k < terms.length; k++) {
        total += Math.exp(terms[k] - max);
      }
      sum += max + Math.log(total);
    }
    return sum;
  }

  /** It changes its argument, so that what a call was given has to be copied before the call. */
  @Differentiable(modes = Mode.ADJOINT, workspace = true)
  static void smooth(double[] x) {
    relax(x, 3);
    for (int i = 0; i < x.length; i++) {
      x[i] = x[i] * x[i];
    }
  }

  static void relax(double[] x, int times) {
    if (times == 0) {
      return;
    }
    for (int i = 1; i < x.length; i++) {
      x[i] = 0.5 * (x[i] + x[i - 1] * x[i]);
    }
    relax(x, times - 1);
  }

  @Differentiable(modes = Mode.ADJOINT, workspace = true)
  static float single(float[] x, int[] which) {
    int[] order = which.clone();
    float[] y = new float[x.length];
    boolean[] seen = new boolean[x.length];
    float sum = 0;
    for (int i = 0; i < order.length; i++) {
      y[order[i]] += seen[order[i]] ? x[i] * x[i] : x[i];
      seen[order[i]] = true;
    }
    for (int i = 0; i < y.length; i++) {
      sum += y[i] * y[i] * y[i];
    }
    return sum;
  }

  /** It throws midway, at a negative number or outside of the array. */
  @Differentiable(modes = Mode.ADJOINT, workspace = true)
  static double guarded(double[] x, int n) {
    double[] y = new double[n - 2];
    double p = 1;
    for (int i = 0; i < n; i++) {
      if (x[i] < 0) {
        throw new IllegalArgumentException("negative");
      }
      p *= Math.sqrt(x[i]);
      y[i % y.length] += p * x[i];
    }
    return y[0] * p;
  }

  /** It runs something of the caller's meanwhile. */
  @Differentiable(modes = Mode.ADJOINT, workspace = true)
  static double interrupted(double[] x) {
    double p = 1;
    for (int i = 0; i < x.length; i++) {
      p *= Math.sin(x[i]);
      if (i == 1) {
        aside();
      }
    }
    return p;
  }

  /** Its result is the caller's. */
  @Differentiable(modes = Mode.ADJOINT, workspace = true)
  static double[] squares(double[] x) {
    double[] y = new double[x.length];
    double[] z = x.clone();
    for (int i = 0; i < x.length; i++) {
      z[i] *= Math.exp(z[i]);
      y[i] = z[i] * z[i];
    }
    return y;
  }
}
