package corpus.checkpoints;

import dev.adjoint.Checkpoint;
import dev.adjoint.Differentiable;

/** Loops with copies of arrays. */
final class Arrays {
  private Arrays() {}

  // @inputs v(1.0, 0.5), 1.1, 1000
  @Differentiable
  static double rungeKutta(double[] start, double alpha, int n) {
    double[] y = start.clone();
    double[] k1 = new double[2];
    double[] k2 = new double[2];
    double[] middle = new double[2];
    double h = 1.0 / n;
    for (@Checkpoint(snapshots = 8) int t = 0; t < n; t++) {
      derivative(y, alpha, k1);
      for (int i = 0; i < 2; i++) {
        middle[i] = y[i] + h / 2 * k1[i];
      }
      derivative(middle, alpha, k2);
      for (int i = 0; i < 2; i++) {
        y[i] += h * k2[i];
      }
    }
    return y[0] * y[1];
  }

  private static void derivative(double[] y, double alpha, double[] result) {
    result[0] = alpha * y[0] - 0.4 * y[0] * y[1];
    result[1] = 0.4 * y[0] * y[1] - y[1];
  }

  // @inputs v(1.0, 0.5, -0.2), v(0.1, 0.2, 0.3), 0.1, 40
  @Differentiable
  static void leapfrog(double[] q, double[] p, double h, int n) {
    for (@Checkpoint(bytes = 512) int t = 0; t < n; t++) {
      for (int i = 0; i < q.length; i++) {
        p[i] -= h * Math.sin(q[i]);
      }
      for (int i = 0; i < q.length; i++) {
        q[i] += h * p[i];
      }
    }
  }

  // @inputs mixed(4), 12
  @Differentiable
  static double[] swapped(double[] start, int n) {
    double[] now = start;
    double[] next = new double[start.length];
    for (@Checkpoint(snapshots = 3) int t = 0; t < n; t++) {
      for (int i = 0; i < now.length; i++) {
        double left = i == 0 ? 0 : now[i - 1];
        next[i] = now[i] + 0.1 * Math.sin(left - now[i]);
      }
      double[] other = now;
      now = next;
      next = other;
    }
    return now;
  }

  // @inputs mixed(3), 0.4, 0
  // @inputs mixed(3), 0.4, 1
  // @inputs mixed(3), 0.4, 13
  @Differentiable
  static double madeInTheLoop(double[] y0, double h, int n) {
    double[] y = y0;
    for (@Checkpoint(snapshots = 3) int t = 0; t < n; t++) {
      double[] next = new double[y.length];
      for (int i = 0; i < y.length; i++) {
        next[i] = y[i] + h * Math.sin(y[i] * t);
      }
      if (t % 3 != 1) {
        y = next;
      } else {
        y[0] += next[1] * y[2];
      }
    }
    return y[0] * y[1] + y0[2];
  }

  // @inputs mixed(3), 9
  @Differentiable
  static double[] handedOn(double[] y0, int n) {
    double[] y = y0;
    double[] before = y0;
    for (@Checkpoint(snapshots = 2) int t = 0; t < n; t++) {
      double[] next = {y[0] * before[1], Math.sin(y[1]) + before[2], y[2] - 0.1 * y[0]};
      before = y;
      y = next;
    }
    before[0] *= 2;
    y[1] += before[0] * before[0];
    return y;
  }

  // @inputs mixed(2, 3), 7
  @Differentiable
  static double rows(double[][] a, int n) {
    double[] first = a[0];
    double[][] work = new double[2][3];
    for (@Checkpoint(snapshots = 3) int t = 0; t < n; t++) {
      for (int i = 0; i < 2; i++) {
        for (int j = 0; j < 3; j++) {
          work[i][j] = a[i][j] * first[j] + t;
        }
      }
      for (int j = 0; j < 3; j++) {
        first[j] = Math.sin(work[1][j]) + 0.5 * a[0][j];
        a[1][j] -= 0.1 * work[0][j];
      }
    }
    return a[0][0] + a[1][1] * first[2];
  }

  // @inputs mixed(3), mixed(3), 8
  @Differentiable
  static double readAndOverwrittenLater(double[] x, double[] c, int n) {
    double s = x[0];
    for (@Checkpoint(snapshots = 3) int t = 0; t < n; t++) {
      s = Math.sin(s) * c[t % 3] + x[1];
    }
    c[0] = s * s;
    c[1] *= c[0];
    x[1] = 0;
    return s + c[1] + x[2];
  }

  // @inputs mixed(4), 3
  @Differentiable
  static double insideALoop(double[] x, int n) {
    double[] y = new double[4];
    double sum = 0;
    for (int k = 0; k < n; k++) {
      y[k] = x[k] * sum;
      for (@Checkpoint(snapshots = 2) int t = 0; t < 5; t++) {
        for (int i = 0; i < 4; i++) {
          y[i] = Math.sin(y[i]) + x[(i + t) % 4] * y[(i + 1) % 4];
        }
      }
      x[k] *= y[0];
      sum += y[k];
    }
    return sum;
  }

  // @inputs mixed(3), 6
  @Differentiable
  static double independentOfOthers(double[] x, int n) {
    double sum = 0;
    for (double each : x) {
      double[] state = {each, each * each};
      for (@Checkpoint(snapshots = 2) int t = 0; t < n; t++) {
        double old = state[0];
        state[0] = Math.sin(state[1]) + old;
        state[1] = state[1] * 0.5 + old;
      }
      sum += state[0];
    }
    return sum;
  }

  // @inputs mixed(3), v(0.3, 0.2, 0.1), 6
  @Differentiable
  static double sums(double[] x, double[] w, int n) {
    double y = 0.5;
    for (@Checkpoint(snapshots = 2) int t = 0; t < n; t++) {
      double a = 0;
      for (int i = 0; i < x.length; i++) {
        a += w[i] * Math.tanh(x[i] * y);
      }
      y = a;
    }
    return y;
  }

  // @inputs floats(3), 7
  @Differentiable
  static float[] floating(float[] x, int n) {
    for (@Checkpoint(bytes = 40) int t = 0; t < n; t++) {
      x[t % 3] = x[0] * x[1] + 0.5f * x[2];
    }
    return x;
  }

  // @inputs mixed(6), 5
  @Differentiable
  static double ranges(double[] x, int n) {
    double[] old = new double[x.length];
    int[] order = {0, 1, 2, 3, 4, 5};
    for (@Checkpoint(snapshots = 2) int t = 0; t < n; t++) {
      System.arraycopy(x, 0, old, 0, x.length);
      java.util.Arrays.fill(x, 0, 2, x[5]);
      int first = order[0];
      System.arraycopy(order, 1, order, 0, 5);
      order[5] = first;
      for (int i = 1; i < x.length; i++) {
        x[i] = old[order[i]] * x[i - 1] + Math.sin(old[i]);
      }
    }
    return x[1] + x[5];
  }

  // @inputs v(0.1, -0.2), v(0.4, 0.3), mixed(2, 2), mixed(2, 2), mixed(9, 2)
  @Differentiable(wrt = {"wf", "wh", "xs"})
  static double gated(double[] h0, double[] c0, double[][] wf, double[][] wh, double[][] xs) {
    int n = h0.length;
    double[] h = h0.clone();
    double[] c = c0.clone();
    double loss = 0;
    for (@Checkpoint(snapshots = 3) int t = 0; t < xs.length; t++) {
      double[] x = xs[t];
      double[] hNext = new double[n];
      for (int i = 0; i < n; i++) {
        double forget = 0;
        double update = 0;
        for (int j = 0; j < n; j++) {
          forget += wf[i][j] * h[j];
          update += wh[i][j] * x[j];
        }
        forget = 1 / (1 + Math.exp(-forget));
        c[i] = forget * c[i] + Math.tanh(update + x[i]);
        hNext[i] = Math.tanh(c[i]) * forget;
      }
      h = hNext;
      loss += h[0] * h[0] - h[1];
    }
    return loss;
  }

  // @inputs m(v(0.5, 2.0, 1.0), v(3.0, 1.0, -1.0), v(1.0, -2.0, 4.0))
  @Differentiable
  static double rowsRearrangedAround(double[][] matrix) {
    int n = matrix.length;
    double[][] a = new double[n][];
    for (int i = 0; i < n; i++) {
      a[i] = matrix[i].clone();
    }
    double det = 1;
    for (int k = 0; k < n; k++) {
      int pivot = k;
      for (int i = k + 1; i < n; i++) {
        if (Math.abs(a[i][k]) > Math.abs(a[pivot][k])) {
          pivot = i;
        }
      }
      if (pivot != k) {
        double[] t = a[k];
        a[k] = a[pivot];
        a[pivot] = t;
        det = -det;
      }
      det *= a[k][k];
      for (@Checkpoint(snapshots = 2) int i = k + 1; i < n; i++) {
        double f = a[i][k] / a[k][k];
        for (int j = k + 1; j < n; j++) {
          a[i][j] -= f * a[k][j];
        }
      }
    }
    return det;
  }

  // @inputs mixed(2, 2), 5
  @Differentiable
  static double rowsRearrangedLater(double[][] a, int n) {
    double[][] now = {a[0].clone(), a[1].clone()};
    double[][] other = {a[1].clone(), a[0].clone()};
    for (@Checkpoint(snapshots = 2) int t = 0; t < n; t++) {
      for (int i = 0; i < 2; i++) {
        other[i][0] = Math.sin(now[i][1]) + now[1 - i][0];
        other[i][1] = now[i][0] * other[i][0];
      }
      double[][] swap = now;
      now = other;
      other = swap;
    }
    double[] first = now[0];
    now[0] = now[1];
    now[1] = first;
    now[0][1] *= other[1][1];
    return now[0][0] + now[0][1] * now[1][0];
  }
}
