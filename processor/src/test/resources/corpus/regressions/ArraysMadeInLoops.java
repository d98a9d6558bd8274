package corpus.regressions;

import dev.adjoint.Differentiable;

/** Arrays that are made in one iteration and used after it; jumps that leave such arrays behind. */
final class ArraysMadeInLoops {
  private ArraysMadeInLoops() {}

  @Differentiable
  static double storedRows(double x, int n) {
    double[][] a = new double[n][];
    for (int i = 0; i < n; i++) {
      a[i] = new double[] {x * i};
    }
    return a[1][0] * a[2][0];
  }

  @Differentiable
  static double storedClones(double[][] a) {
    double[][] p = new double[2][];
    for (int i = 0; i < 2; i++) {
      p[i] = a[i].clone();
    }
    return p[0][0] * p[1][0];
  }

  @Differentiable
  static double[] storedRowReturned(double x) {
    double[][] p = new double[2][];
    for (int i = 0; i < 2; i++) {
      p[i] = new double[] {x * x};
    }
    return p[0];
  }

  @Differentiable
  static double[] returnedFromLoop(double x, int n) {
    for (int i = 0; i < n; i++) {
      if (x > i) {
        return new double[] {x, i};
      }
    }
    return new double[] {x * x};
  }

  @Differentiable
  static double[] returnedFromLoopOrParameter(double x, double[] b) {
    int r = 0;
    while (r++ < 3 && x > 0.5) {
      return new double[] {x, x / 3, x * x};
    }
    return b;
  }

  @Differentiable
  static double lastOneUsed(double x, int n) {
    double[] last = {x, x};
    for (int i = 0; i < n; i++) {
      last = new double[] {last[1] * x, last[0] + i};
    }
    return last[0] * last[1];
  }

  @Differentiable
  static double bestOneUsed(double[] x) {
    double[] best = null;
    for (double e : x) {
      double[] candidate = {e, e * e};
      if (best == null || candidate[1] > best[1]) {
        best = candidate;
      }
    }
    return best[0] * best[1];
  }

  // @inputs 0.7, mixed(4), 3
  // @inputs -0.7, mixed(4), 3
  @Differentiable
  static double[] breaksThenReturns(double x, double[] b, int n) {
    int r = 0;
    while (r++ < n && x >= b[r]) {
      if (!(x < b[0])) {
        if (x <= 0.5) {
          break;
        }
      }
      return new double[] {x, b[2]};
    }
    return new double[] {x, x * b[1]};
  }

  // @inputs 0.7, mixed(4), positive(4)
  // @inputs -0.7, mixed(4), positive(4)
  @Differentiable
  static void reboundBeforeReturn(double x, double[] a, double[] b) {
    double y = -x;
    if (y > x) {
      for (double e : b) {
        b = a;
        if (y > e) {
          return;
        }
      }
      java.util.Arrays.fill(a, x);
    }
    a[0] = x + b[1];
  }

  // @inputs mixed(2, 4), 3
  @Differentiable
  static double rowsChosenInInnerLoop(double[][] m, int n) {
    for (int k = 0; k < 4; k++) {
      int r = 0;
      do {
        m[n & 1][k] *= 0.75 * m[1][k];
        n += 2;
      } while (r++ < 3);
    }
    return m[0][0] * m[1][1];
  }

  @Differentiable
  static double twoSumsThenHalf(double[] a, double bias) {
    double s = 0;
    for (int i = 0; i < a.length; i++) {
      s += bias * a[i];
    }
    for (int i = 0; i < a.length; i++) {
      s += bias * a[i];
    }
    return s / 2;
  }

  @Differentiable
  static double shrinkingInnerLoop(double[] p) {
    for (int k = 1; k < p.length; k++) {
      for (int i = 0; i + k < p.length; i++) {
        p[i] = p[i] * p[i + 1];
      }
    }
    return p[0];
  }
}
