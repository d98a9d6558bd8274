package corpus.regressions;

import dev.adjoint.Differentiable;

/** Arrays that serve several iterations, and loops whose sweeps might run together. */
final class ScratchSpace {
  private ScratchSpace() {}

  @Differentiable
  static double zeroedInEachInnerIteration(double[] x) {
    double total = 0;
    for (int i = 0; i < x.length; i++) {
      double s = 1;
      for (int j = 0; j < 3; j++) {
        double[] t = new double[4];
        t[j] = x[i] * (j + 1) * s;
        s *= 1 + t[0] + t[1] * t[1] + t[2] * t[j];
      }
      total += s;
    }
    return total;
  }

  @Differentiable
  static double partlyZeroInInnerIteration(double[] x, int n) {
    double total = 0;
    for (int i = 0; i < x.length; i++) {
      double s = x[i];
      for (int j = 0; j < 3; j++) {
        double[] t = new double[4];
        if ((i + j) % 2 == 0) {
          t[j] = s * s;
        }
        for (int k = 0; k < 3; k++) {
          s += Math.sin(t[k]) * t[k] * t[(k + n) % 3];
        }
      }
      total += s;
    }
    return total;
  }

  @Differentiable
  static double rowsSwappedInTable(double[] x) {
    double[][] t = {new double[3], new double[3]};
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < 3; j++) {
        t[1][j] = x[i] * x[i] * (j + 1);
        t[0][j] = x[i] * (j + 2);
      }
      double[] row = t[0];
      t[0] = t[1];
      t[1] = row;
      for (int j = 0; j < 3; j++) {
        s += t[0][j] * t[1][j] * t[1][j];
      }
    }
    return s;
  }

  @Differentiable
  static double rowsSwappedBetweenIterations(double[] x) {
    double[][] t = {new double[3], new double[3]};
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      t[i & 1] = t[(i + 1) & 1];
      for (int j = 0; j < 3; j++) {
        t[1][j] = x[i] * (j + 1);
        s += t[0][j] * t[1][j];
      }
    }
    return s;
  }

  @Differentiable
  static double buffersSwapped(double[] x) {
    double[] cur = {1, 2, 3};
    double[] next = new double[3];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < 3; j++) {
        next[j] = cur[j] * x[i] + cur[(j + 1) % 3];
      }
      double[] t = cur;
      cur = next;
      next = t;
    }
    return cur[0] * cur[1] + next[2];
  }

  @Differentiable
  static double sumRowsWithScratch(double[][] m) {
    double[] t = new double[3];
    double s = 0;
    for (double[] row : m) {
      for (int j = 0; j < 3; j++) {
        t[j] = row[j] * row[j];
      }
      double p = 0;
      for (int j = 0; j < 3; j++) {
        for (int k = 0; k <= j; k++) {
          p += t[j] * t[k] * row[k];
        }
      }
      s += Math.exp(p) * t[1];
    }
    return s;
  }

  // The scratch array is covered only where the first loop runs.
  // @inputs mixed(4), 0
  // @inputs mixed(4), 2
  // @inputs mixed(4), 3
  @Differentiable
  static double partlyCovered(double[] x, int n) {
    double[] t = new double[4];
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < n; j++) {
        t[j] = x[i] * (j + 1);
      }
      for (int j = 0; j < 3; j++) {
        s += t[j] * t[j] * x[i];
      }
      t[3] = x[i];
    }
    return s;
  }

  @Differentiable
  static double coveredInStepsOfTwo(double[] x) {
    double[] t = new double[6];
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < 6; j += 2) {
        t[j] = x[i] * (j + 1);
      }
      for (int j = 0; j < 6; j++) {
        s += t[j] * t[j];
        t[j] += x[i];
      }
    }
    return s;
  }

  @Differentiable
  static double triangularCoverage(double[] x) {
    int n = x.length;
    double[][] t = new double[n][n];
    double s = 0;
    for (int r = 0; r < 3; r++) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j <= i; j++) {
          t[i][j] = x[i] * x[j] + r;
        }
      }
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          s += t[i][j] * t[j][i];
        }
      }
      t[0][n - 1] += x[r];
    }
    return s;
  }

  @Differentiable
  static double scratchReadAfterwards(double[] x) {
    double[] t = new double[2];
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      t[0] = x[i] * x[i];
      t[1] = t[0] * x[i];
      s += t[0] * t[1];
    }
    return s * t[1];
  }

  @Differentiable
  static double scratchUnderTwoNames(double[] x) {
    double[] t = new double[2];
    double[] u = t;
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      t[0] = x[i];
      u[0] *= x[i] + 2;
      u[1] = t[0] * x[i];
      s += t[1] * u[0];
    }
    return s;
  }

  @Differentiable
  static double scratchOfInnerLoopOnly(double[][] m, double w) {
    double s = 0;
    double[] t = new double[3];
    for (int r = 0; r < 2; r++) {
      for (int i = 0; i < m.length; i++) {
        for (int j = 0; j < 3; j++) {
          t[j] = Math.sin(m[i][j] * w);
        }
        double z = 0;
        for (int j = 0; j < 3; j++) {
          z += t[j] * t[(j + 1) % 3];
        }
        s += z * z;
      }
      w *= 1 + t[0];
    }
    return s;
  }

  @Differentiable
  static double filledEachTime(double[] x, double w) {
    double[] t = new double[3];
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      java.util.Arrays.fill(t, w);
      t[i % 3] += x[i];
      s += t[0] * t[1] * t[2];
    }
    return s;
  }

  @Differentiable
  static double partlyFilled(double[] x, double w) {
    double[] t = new double[4];
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      java.util.Arrays.fill(t, 1, 3, w * x[i]);
      t[0] = t[3] + x[i];
      t[3] = t[1] * t[2];
      s += t[0] * t[1] * t[2];
    }
    return s;
  }

  @Differentiable
  static double doublyNestedFusedSums(double[][] m, double w) {
    double total = 0;
    for (int i = 0; i < m.length; i++) {
      double row = 0;
      for (int j = 0; j < m[i].length; j++) {
        double cell = 0;
        for (int k = 0; k < 3; k++) {
          cell += Math.sin(w * m[i][j] * (k + 1));
        }
        row += cell * cell * m[i][(j + 1) % m[i].length];
      }
      total += row * row;
    }
    return total;
  }

  @Differentiable
  static double whileInFused(double[] x, double w) {
    double total = 0;
    for (int i = 0; i < x.length; i++) {
      double y = x[i];
      int c = 0;
      while (y < 3 && c++ < 5) {
        y = y * w + 1;
        if (y > 2) {
          int d = 0;
          while (d++ < 2) {
            y += Math.sin(y) * 0.25;
          }
        }
      }
      total += y * y;
    }
    return total;
  }

  @Differentiable
  static double stackInOneBranch(double[] x, double w) {
    for (int i = 0; i < x.length; i++) {
      if (x[i] > 0) {
        int c = 0;
        while (c++ < i + 1) {
          w = Math.sin(w) * x[i] + 1;
        }
      } else {
        int c = 3;
        do {
          w = w * w * x[i];
        } while (c-- > i);
      }
    }
    return w;
  }
}
