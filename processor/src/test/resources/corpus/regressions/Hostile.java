package corpus.regressions;

import dev.adjoint.Differentiable;

final class Hostile {
  private Hostile() {}

  // constant alternative in inner selection, chosen again in outer
  // @inputs new double[] {1.5, -2, 3.25, 0.5, 3}, 0.7
  @Differentiable
  static double passiveInner(double[] x, double w) {
    double max = -100;
    for (int i = 0; i < x.length; i++) {
      double best = w;
      for (int j = 0; j < x.length; j++) {
        if (j == 3) {
          best = 0.25;
        } else if (j < 2 && x[j] > best) {
          best = x[j] * i;
        }
      }
      double v = best * best * w * x[i] + best;
      if (v > max) {
        max = v;
      }
    }
    return max * w;
  }

  // @inputs new double[] {1.5, -2, 0.25, 0.5, 0.75}, 0.7
  // @inputs new double[] {1.5, -2, 3.25, 0.5, 0.75}, 0.7
  @Differentiable
  static double passiveInner2(double[] x, double w) {
    double max = -100;
    for (int i = 0; i < x.length; i++) {
      double best = x[0];
      for (int j = 0; j < x.length; j++) {
        if (x[j] > best) {
          best = x[j] * w;
        } else if (j == x.length - 1) {
          best = 2.5;
        }
      }
      double v = Math.sin(best * x[i] * i);
      if (v > max) {
        max = v;
      }
    }
    return max * w;
  }

  // condition assigned
  @Differentiable
  static double whileCond(double[] x, double w) {
    double best = w;
    int i = 0;
    double v;
    while (i < x.length && (v = x[i] * w) < 50) {
      if (v * v > best) {
        best = v * v;
      }
      i++;
    }
    return best * w;
  }

  @Differentiable
  static double whileOnBest(double[] x, double w) {
    double best = w;
    int i = 0;
    while (i < x.length && best < 1.1) {
      double v = x[i] * x[i];
      if (v > best) {
        best = v;
      }
      i++;
    }
    return best * w * i;
  }

  // scratch with break in the writing loop
  @Differentiable
  static double scratchBreak(double[][] m, double w) {
    double sum = 0;
    double[] t = new double[4];
    for (int i = 0; i < m.length; i++) {
      for (int j = 0; j < 3; j++) {
        if (m[i][j] < 0) {
          break;
        }
        t[j] = m[i][j] * w;
      }
      for (int j = 0; j < 3; j++) {
        sum += t[j] * t[j];
      }
    }
    return sum;
  }

  @Differentiable
  static double scratchOuterBreak(double[][] m, double w) {
    double sum = 0;
    double[] t = new double[3];
    outer:
    for (int i = 0; i < m.length; i++) {
      for (int j = 0; j < 3; j++) {
        t[j] = m[i][j] * w + sum;
      }
      for (int j = 0; j < 3; j++) {
        if (t[j] > 1.5) {
          break outer;
        }
        if (t[j] < -1) {
          continue outer;
        }
        sum += t[j] * t[j];
      }
    }
    return sum + t[1];
  }

  // fresh arrays carried
  @Differentiable
  static double carriedFresh(double[] x, double w) {
    double[] prev = new double[x.length];
    prev[0] = w;
    for (int i = 0; i < x.length; i++) {
      double[] cur = new double[x.length];
      for (int j = 0; j < x.length; j++) {
        cur[j] = prev[j] * x[i] + x[j];
      }
      prev = cur;
    }
    double s = 0;
    for (double p : prev) {
      s += p * p;
    }
    return s;
  }

  @Differentiable
  static double keptTable(double[] x, double w) {
    double[][] rows = new double[3][];
    for (int i = 0; i < 3; i++) {
      double[] cur = new double[x.length];
      for (int j = 0; j < x.length; j++) {
        cur[j] = x[j] * (w + i);
      }
      rows[i] = cur;
    }
    double s = 0;
    for (double[] r : rows) {
      for (double p : r) {
        s += p * p * w;
      }
    }
    return s;
  }

  // fresh array only sometimes filled
  @Differentiable
  static double sometimesFilled(double[] x, double w) {
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      double[] cur = new double[x.length];
      if (x[i] > 0.4) {
        for (int j = 0; j < x.length; j++) {
          cur[j] = x[j] * w;
        }
      }
      for (int j = 0; j < x.length; j++) {
        s += cur[j] * cur[j] * x[i];
        cur[j] = s;
      }
      s += cur[0] * cur[1];
    }
    return s;
  }

  @Differentiable
  static double freshFromOne(double[] x, double w) {
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      double[] cur = new double[x.length];
      for (int j = 1; j < x.length; j++) {
        cur[j] = x[j] * w * s;
      }
      for (int j = 0; j < x.length; j++) {
        s += cur[j] * cur[j] * x[i] + w;
        cur[j] = s;
      }
    }
    return s;
  }

  // neighbours
  @Differentiable
  static double stencil(double[] x, double w) {
    double s = 0;
    for (int i = 1; i < x.length - 1; i++) {
      s += x[i - 1] * x[i] * x[i + 1] * w;
    }
    return s;
  }

  // @inputs new double[] {1, 2}, 3
  // @inputs new double[] {1}, 3
  // @inputs new double[0], 3
  // @inputs mixed(5), 3
  @Differentiable
  static double stencilEmpty(double[] x, double w) {
    double s = w;
    for (int i = 2; i < x.length; i++) {
      s += Math.sin(x[i - 2] * x[i - 1]) * x[i];
    }
    return s;
  }

  @Differentiable
  static double stencilDown(double[] x, double w) {
    double s = 0;
    for (int i = x.length - 2; i >= 1; i--) {
      s += Math.exp(x[i - 1] * x[i + 1]) * x[i] * w;
    }
    return s;
  }

  @Differentiable
  static double[] stencilAlias(double[] x, double w) {
    double[] y = new double[x.length];
    double[] z = w > 0 ? y : x;
    for (int i = 1; i < x.length - 1; i++) {
      z[i] = x[i - 1] * x[i] * w + y[i + 1];
      y[i - 1] = z[i] * x[i + 1];
    }
    return y;
  }

  @Differentiable
  static double stencilIf(double[] x, double w) {
    double s = 0;
    for (int i = 1; i < x.length; i++) {
      if (x[i] > 0.2) {
        s += x[i - 1] * x[i] * w;
      }
      s += Math.cos(x[i - 1] * x[i]);
    }
    return s;
  }

  // recurrences
  @Differentiable
  static double recurrence(double[] x, double w) {
    double s = 0;
    int a = 1;
    int b = 3;
    long c = 5;
    for (int i = 0; i < 9; i++) {
      int t = a;
      a = b;
      b = (t * 3 + b + i) & 3;
      c = c * 31 + a;
      s += Math.exp(x[a] * x[b]) * w * ((c & 7) + 1);
    }
    return s;
  }

  @Differentiable
  static double recurrenceThrough(double[] x, double w) {
    double s = 0;
    int a = 1;
    int b = 3;
    for (int i = 0; i < 4; i++) {
      if (x[i] > 0) {
        a = (a + 1) & 3;
      }
      b = (b + a) & 3;
      s += Math.exp(x[a] * x[b]) * w;
    }
    return s;
  }

  // squares
  @Differentiable
  static double squares(double x, double y, float f) {
    double a = 3 * x * x;
    double b = x * (x * -0.5);
    double c = 0.5 * y * y - y * 2 * y;
    float d = f * 1.5f * f;
    double e = x * 0.0 * x;
    return a * b - c + d * a + e;
  }

  @Differentiable
  static double squareOverwritten(double x, double y) {
    double s = 0;
    for (int i = 0; i < 4; i++) {
      double c = 2.5 * x;
      double p = c * x;
      x = x * y + p * 0.1;
      s += p - c;
    }
    return s * x;
  }

  // negations
  @Differentiable
  static double negations(double[] x, double w) {
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      double d = -x[i] - w;
      double e = -(d * x[i]) - (-w);
      s -= -d * e - -(e / (1.5 + d * d)) - Math.cos(-e);
    }
    return -(-s) - x[0];
  }

  // selection of equal alternatives, same value captured twice
  // @inputs mixed(5), new int[] {3, 0, 2}, 0.3
  @Differentiable
  static double twoWays(double[] x, int[] k, double w) {
    double best = w;
    for (int i = 0; i < 3; i++) {
      int q = Math.floorMod(k[i] * 5 + 1, x.length);
      double v = x[q] * w;
      if (v > best) {
        best = v;
      } else if (v < -best) {
        best = -v * x[q];
      }
    }
    return best * best;
  }

  // step and early end
  @Differentiable
  static double doubleLoopBreak(double[][] m, double w) {
    double best = w;
    outer:
    for (int i = 0; i < m.length; i++) {
      for (int j = 0; j < m[i].length; j++) {
        if (m[i][j] < -1.5) {
          break outer;
        }
        if (m[i][j] * w > best) {
          best = m[i][j] * w;
          break;
        }
      }
    }
    return best * best;
  }

  @Differentiable
  static double selectThenOverwriteRow(double[][] m, double w) {
    double total = 0;
    double[] row = new double[3];
    for (int i = 0; i < 3; i++) {
      double best = -9;
      for (int j = 0; j < 3; j++) {
        row[j] = m[i][j] * w;
        if (row[j] > best) {
          best = row[j];
        }
      }
      row[0] = best * w;
      row[1] = row[0] * best;
      total += row[0] * row[1] + row[2];
    }
    return total;
  }

  @Differentiable
  static double swappedRows(double[] x, double w) {
    double best = w;
    double[][] m = new double[3][2];
    for (int i = 0; i < 3; i++) {
      m[i][0] = x[i] * x[0];
      m[i][1] = x[i] + w;
    }
    for (int i = 0; i < 3; i++) {
      double v = m[0][1] * w;
      double[] t = m[0];
      m[0] = m[i];
      m[i] = t;
      if (v > best) {
        best = v;
      }
    }
    return best * m[0][0];
  }

  static double bump(double[] a, int i) {
    a[i] = a[i] * 1.5;
    return a[i];
  }

  @Differentiable
  static double callInSelection(double[] x, double w) {
    double best = -100;
    for (int i = 0; i < x.length; i++) {
      double v = bump(x, i) * w;
      if (v > best) {
        best = v;
      }
      bump(x, 0);
    }
    return best * x[0];
  }

  @Differentiable
  static double minOfMax(double[][] m, double w) {
    double least = 100;
    for (int i = 0; i < m.length; i++) {
      double most = -100;
      for (int j = 0; j < 3; j++) {
        most = Math.max(most, m[i][j] * w);
      }
      least = Math.min(least, most * w);
    }
    return least * least;
  }

  @Differentiable
  static double ternaryPassive(double[] x, double w, double[] lim) {
    double best = w;
    for (int i = 0; i < 3; i++) {
      double v = lim[i] > 0 ? x[i] * w : 3;
      best = v > best ? (lim[i] > 0.5 ? v : lim[i]) : best;
    }
    return best * w;
  }

  // the constant comes from memory that changes
  // @inputs new double[] {1.5, -2, 3.25, 0.5, 3}, 0.7, new int[] {3, 1, 4, 2, 2}
  @Differentiable
  static double passiveCaptured(double[] x, double w, int[] k) {
    double max = -100;
    for (int i = 0; i < x.length; i++) {
      double best = w;
      for (int j = 0; j < x.length; j++) {
        if (j == 3) {
          best = k[i] * 0.5;
        } else if (j < 2 && x[j] > best) {
          best = x[j] * i;
        }
        k[i]++;
      }
      double v = best * best * w * x[i] + best;
      if (v > max) {
        max = v;
      }
    }
    return max * w;
  }

  @Differentiable
  static double twiceNested(double[] x, double w) {
    double max = -100;
    for (int i = 0; i < x.length; i++) {
      double best = w;
      for (int j = 0; j < x.length; j++) {
        double least = 5;
        for (int k = 0; k < j; k++) {
          if (k == 1) {
            least = 1.25;
          } else if (x[k] * x[j] < least) {
            least = x[k] * x[j] * w;
          }
        }
        best = Math.max(best, least * least * x[i]);
      }
      max = Math.max(best * Math.sin(best), max);
    }
    return max * w;
  }

  static double pick(double a, double b) {
    return a > b ? a : b;
  }

  static double inner(double[] x, double w) {
    double b = w;
    for (double each : x) {
      b = pick(each * w, b);
      if (b > 100) {
        b = 100;
      }
    }
    return b;
  }

  @Differentiable
  static double inlined(double[] x, double w) {
    double best = -3;
    for (int i = 0; i < 4; i++) {
      best = pick(inner(x, w + x[i]) * x[i], best);
    }
    return best * best;
  }

  // overlapping rows: the same row twice
  @Differentiable
  static double sharedRows(double[] x, double w) {
    double[] r = new double[3];
    double[][] rows = {r, r, new double[3]};
    double s = 0;
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        rows[i][j] = x[j] * w + r[2] + s;
      }
      for (int j = 0; j < 3; j++) {
        s += rows[0][j] * rows[2 - i][j];
      }
    }
    return s;
  }

  @Differentiable
  static double sharedScratchRows(double[] x, double w) {
    double s = 0;
    for (int i = 0; i < 3; i++) {
      double[] r = new double[3];
      double[][] rows = {r, r, new double[3]};
      for (int j = 0; j < 3; j++) {
        rows[i][j] = x[j] * w + r[2] + s;
      }
      for (int j = 0; j < 3; j++) {
        s += rows[0][j] * rows[2 - i][j];
      }
    }
    return s;
  }

  // a table made in each iteration; rows of rows
  @Differentiable
  static double freshTable(double[][] m, double w) {
    double s = 0;
    for (int i = 0; i < m.length; i++) {
      double[][] t = new double[m.length][m[i].length];
      for (int a = 0; a < m.length; a++) {
        for (int b = 0; b < m[i].length; b++) {
          t[a][b] = m[a][b] * w + s;
        }
      }
      double[] first = t[0];
      for (int b = 0; b < m[i].length; b++) {
        s += t[i][b] * first[b];
        first[b] = s;
      }
      s += first[0];
    }
    return s;
  }

  @Differentiable
  static double swappedScratch(double[][] m, double w) {
    double[] a = new double[3];
    double[] b = new double[3];
    double s = 0;
    for (int i = 0; i < m.length; i++) {
      for (int j = 0; j < 3; j++) {
        a[j] = m[i][j] * w + s;
      }
      for (int j = 0; j < 3; j++) {
        b[j] = a[2 - j] * a[j];
      }
      double[] t = a;
      a = b;
      b = t;
      for (int j = 0; j < 3; j++) {
        s += a[j] * b[j] * 0.1;
      }
    }
    return s;
  }

  // scratch filled in an order, read before written in the last element
  @Differentiable
  static double scratchCarriesOne(double[][] m, double w) {
    double s = 0;
    double[] t = new double[3];
    for (int i = 0; i < m.length; i++) {
      t[0] = t[2] * 0.5 + m[i][0];
      for (int j = 1; j < 3; j++) {
        t[j] = t[j - 1] * m[i][j] * w;
      }
      for (int j = 0; j < 3; j++) {
        s += t[j] * t[j];
      }
    }
    return s;
  }

  // scratch whose coverage is written in a while loop; or by two halves
  @Differentiable
  static double scratchHalves(double[][] m, double w, int n) {
    double s = 0;
    double[] t = new double[3];
    for (int i = 0; i < m.length; i++) {
      for (int j = 0; j < n; j++) {
        for (int k = 0; k < 3; k++) {
          t[k] = m[i][k] * w * (j + 1) + s;
        }
      }
      for (int k = 0; k < 3; k++) {
        s += t[k] * t[k] * 0.1;
      }
    }
    return s;
  }

  @Differentiable
  static double scratchThree(double[][] m, double w) {
    double s = 0;
    double[] t = new double[3];
    for (int i = 0; i < m.length; i++) {
      int n = i % 2 == 0 ? 3 : 2;
      for (int k = 0; k < n; k++) {
        t[k] = m[i][k] * w + s;
      }
      for (int k = 0; k < 3; k++) {
        s += t[k] * t[k] * 0.1;
      }
    }
    return s;
  }

  static void fill(double[] t, double[] row, double w) {
    for (int k = 0; k < row.length; k++) {
      t[k] = row[k] * w;
    }
  }

  static double[] kept(double[] t) {
    return t;
  }

  @Differentiable
  static double scratchByCalls(double[][] m, double w) {
    double s = 0;
    double[] t = new double[3];
    for (int i = 0; i < m.length; i++) {
      fill(t, m[i], w + s);
      double[] again = kept(t);
      for (int k = 0; k < 3; k++) {
        s += again[k] * t[2 - k] * 0.1;
        again[k] *= s;
      }
      s += t[1];
    }
    return s + t[0];
  }

  @Differentiable
  static double[] returnedScratch(double[][] m, double w) {
    double[] t = new double[3];
    for (int i = 0; i < m.length; i++) {
      for (int k = 0; k < 3; k++) {
        t[k] = m[i][k] * w * m[0][k];
      }
      for (int k = 1; k < 3; k++) {
        t[k] = t[k] * t[k - 1];
      }
    }
    return t;
  }

  // array made in a loop in a branch in a loop
  @Differentiable
  static double madeInBranch(double[] x, double w) {
    double s = w;
    for (int i = 0; i < 4; i++) {
      if (x[i] > 0) {
        for (int r = 0; r < i; r++) {
          double[] t = new double[x.length];
          for (int j = 0; j < x.length; j++) {
            t[j] = x[j] * s;
          }
          for (int j = 1; j < x.length; j++) {
            t[j] = t[j - 1] * t[j];
          }
          s = s * 0.5 + t[x.length - 1];
        }
      }
    }
    return s;
  }

  // @inputs new double[] {0.5, 0.25, 2}, 0.5, 0
  // @inputs new double[] {0.5, 0.25, 2}, 0.5, 3
  @Differentiable
  static double neverRuns(double[] x, double w, int n) {
    double s = w;
    for (int i = 0; i < n; i++) {
      double[] t = new double[n + 1];
      for (int j = 0; j < n; j++) {
        t[j] = x[j] * s;
      }
      for (int j = 0; j < n; j++) {
        s += t[j] * t[n - 1];
      }
    }
    return s;
  }
}
