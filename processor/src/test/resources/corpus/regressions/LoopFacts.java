package corpus.regressions;

import dev.adjoint.Differentiable;
import java.util.Arrays;

/** What a loop leaves unchanged, and what only seems so. */
final class LoopFacts {
  private LoopFacts() {}

  @Differentiable
  static double invariantLoadInBranch(double[] a, double w, int n) {
    double s = w;
    for (int i = 0; i < 4; i++) {
      if (i > n) {
        double t = Math.sin(a[n] * a[1]);
        s = s * t + t;
      }
      s *= 1.1;
    }
    return s;
  }

  @Differentiable
  static double invariantUntilWritten(double[] a, double w, int n) {
    double s = w;
    for (int i = 0; i < 4; i++) {
      double t = a[1] / (2 + w);
      s = s * Math.sin(t) + t * s;
      if (i == n - 1) {
        a[1] = s;
      }
    }
    return s * a[1];
  }

  @Differentiable
  static double invariantInInnerLoop(double[][] m, double w) {
    double s = w;
    for (int i = 0; i < m.length; i++) {
      for (int j = 0; j < 3; j++) {
        double t = Math.exp(m[i][0] * 0.3) / (1 + m[0][i] * m[0][i]);
        s = s * t + Math.sin(s);
      }
      m[0][i] = s * 0.1;
    }
    return s;
  }

  @Differentiable
  static double invariantInLoopThatMayNotRun(double[] a, double w, int n) {
    double s = w;
    for (int i = 0; i < 4; i++) {
      for (int j = i; j < n; j++) {
        double t = a[i] / w;
        s = s * t + Math.cos(s) * t;
      }
    }
    return s;
  }

  @Differentiable
  static double inductionsUpAndDown(double[] a, double w, int n) {
    int up = n;
    int down = 4;
    int twice = 0;
    double s = w;
    for (int i = 0; i < 4; i++) {
      s = s * a[up % 5] + a[down] * s;
      up += 3;
      down--;
      if (s > 1) {
        twice += 2;
      }
      a[twice % 5] *= s;
    }
    return s * a[up % 5] * a[down];
  }

  @Differentiable
  static double inductionInWhile(double[] a, double w) {
    int k = 0;
    int j = 9;
    double s = w;
    while (k < 5 && s < 4) {
      s = s * 1.5 + a[k] * s * a[j / 2];
      k++;
      j -= 2;
      if (j < 0) {
        j = 8;
      }
    }
    return s * a[k % 5];
  }

  // @inputs mixed(4), 0.7, 2147483646
  @Differentiable
  static double inductionOverflows(double[] a, double w, int n) {
    int k = n;
    double s = w;
    for (int i = 0; i < 4; i++) {
      s = s * Math.sin(a[k & 3] + s);
      k += 1_000_000_007;
    }
    return s;
  }

  // @inputs mixed(4), 0.7, 2147483645
  @Differentiable
  static double counterNearTheLimit(double[] a, double w, int n) {
    double s = w;
    for (int i = n; i < 2147483647; i++) {
      s = s * Math.sin(a[i & 3] + s);
    }
    for (int i = -2147483647; i > -2147483648; i--) {
      s = s * a[1];
    }
    return s;
  }

  @Differentiable
  static double addsToOneElement(double[] a, double[] b, int n) {
    for (int i = 0; i < n; i++) {
      b[n] += a[i] * a[i + 1];
      b[0] *= 2;
    }
    return b[n] * b[0];
  }

  // @inputs mixed(5), positive(5), 0
  // @inputs mixed(5), positive(5), 2
  @Differentiable
  static double readsOneElement(double[] a, double[] b, int n) {
    double s = 1;
    int outOfRange = n == 0 ? 100 : 1;
    for (int i = 0; i < n; i++) {
      s += a[i] * b[outOfRange] * s;
    }
    double t = 0;
    for (int i = 0; i < n; i++) {
      t += a[i] * b[outOfRange];
    }
    return s * t;
  }

  @Differentiable
  static double readsAndWritesOneElement(double[] a) {
    for (int i = 1; i < a.length; i++) {
      a[0] = a[0] * a[i] + a[i];
    }
    double t = 0;
    for (int i = 1; i < a.length; i++) {
      t += a[0] * a[i];
      a[i] = t;
    }
    return t;
  }

  @Differentiable
  static void incrementTwice(double[] a, double[] b) {
    for (int i = 0; i < a.length; i++) {
      a[i] += b[i] * a[i];
      a[i] += a[i] * a[i];
      a[i] -= b[0];
      a[i] = a[i] + a[(i + 1) % a.length];
    }
  }

  @Differentiable
  static void incrementElsewhere(double[] a, int n) {
    double t = a[1];
    a[1] = a[2] * 3;
    a[2] += t;
    a[n] = a[n] + a[1];
    a[1] = t + a[n];
    a[n] += a[n - 1] + a[n];
  }

  @Differentiable
  static double incrementInBranches(double[] a, double w, int n) {
    for (int i = 0; i < a.length; i++) {
      double t = a[i];
      a[i] = w;
      if (i != n) {
        a[i] += t;
        w = w * a[i];
      } else {
        a[i] = t * w;
      }
    }
    return a[0] * a[1] + a[n] * w + a[4];
  }

  @Differentiable
  static double copiesKept(double[] a, double w) {
    double[] t = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      double e = Math.exp(a[i] * w);
      t[i] = e;
      w += e * 0.1;
    }
    double s = 0;
    for (int i = 0; i < a.length; i++) {
      s += t[i] * t[i] * w;
      t[i] = s;
    }
    return s * t[2];
  }

  @Differentiable
  static double copyOverwrittenInOtherIteration(double[] a, double w) {
    double[] t = new double[a.length + 1];
    for (int i = 0; i < a.length; i++) {
      double e = Math.exp(a[i] * w);
      t[i] = e;
      t[i + 1] = 1;
      w = Math.sin(w) * e;
    }
    return w * t[1] * t[3];
  }

  @Differentiable
  static double copyOverwrittenInInnerLoop(double[] a, double w) {
    double[] t = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      double e = Math.exp(a[i] * w);
      t[i] = e;
      for (int j = 0; j < i; j++) {
        t[j] = e * t[i] * t[j];
      }
      w = Math.sin(w) * e + t[0];
    }
    return w * t[1] * t[3];
  }

  @Differentiable
  static double sharedExp(double[][] m, double[] p) {
    double[] t = new double[p.length];
    double s = 0;
    for (int i = 0; i < m.length; i++) {
      double max = 0;
      for (int j = 0; j < 3; j++) {
        t[j] = m[i][j] * p[j];
        max = Math.max(max, t[j]);
      }
      double z = 0;
      for (int j = 0; j < 3; j++) {
        t[j] = Math.exp(t[j] - max);
        z += t[j];
      }
      s += Math.log(z) + max + t[i % 3] / z;
    }
    return s;
  }

  @Differentiable
  static double scratchMatrix(double[][] m, double w) {
    double[][] t = new double[3][3];
    double s = 0;
    for (int r = 0; r < 3; r++) {
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          t[i][j] = 0;
          for (int k = 0; k < 3; k++) {
            t[i][j] += m[i][k] * m[k][j] * w;
          }
        }
      }
      double trace = 0;
      for (int i = 0; i < 3; i++) {
        trace += t[i][i] * t[r][i];
      }
      s += trace * trace;
    }
    return s;
  }

  @Differentiable
  static double powersOfMatrix(double[][] m) {
    double[][] p = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    for (int r = 0; r < 3; r++) {
      double[][] q = new double[3][3];
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          double s = 0;
          for (int k = 0; k < 3; k++) {
            s += p[i][k] * m[k][j];
          }
          q[i][j] = s;
        }
      }
      p = q;
    }
    return p[0][0] + p[1][2] * p[2][1];
  }

  @Differentiable
  static double rowsAliased(double[][] m, double w) {
    double[][] t = new double[2][];
    t[0] = m[0];
    t[1] = m[0];
    for (int i = 0; i < 2; i++) {
      for (int j = 1; j < 3; j++) {
        t[i][j] = t[1 - i][j - 1] * w + m[0][j];
      }
    }
    return t[0][2] * t[1][1] + m[0][2];
  }

  @Differentiable
  static double chosenRow(double[][] m, double w, int n) {
    double s = 0;
    for (int i = 0; i < m.length; i++) {
      double[] row = i == n % 2 ? m[0] : m[i];
      for (int j = 0; j + 1 < row.length; j++) {
        s += row[j] * m[0][j + 1];
        row[j + 1] = s * w;
      }
    }
    return s;
  }

  @Differentiable
  static double clonedRows(double[][] m, double w) {
    double s = w;
    double[] last = m[0];
    for (int i = 0; i < m.length; i++) {
      double[] row = m[i].clone();
      for (int j = 0; j < row.length; j++) {
        row[j] = row[j] * last[j] + s;
        s += Math.sin(row[j]);
      }
      last = row;
    }
    return s * last[1];
  }

  @Differentiable
  static double clonedTable(double[][] m) {
    double[][] c = m.clone();
    c[0] = new double[] {m[1][0], 2, m[0][0]};
    c[1][1] = c[0][0] * m[1][1];
    m[1][0] = c[0][2] * c[1][1];
    return c[1][0] * m[0][0] + c[0][2];
  }

  @Differentiable
  static double doWhileWithContinue(double[] a, double w) {
    double s = w;
    int i = 0;
    do {
      i++;
      if (a[i - 1] < 0) {
        continue;
      }
      s = s * a[i - 1] + Math.sin(s);
    } while (i < a.length && s < 10);
    return s;
  }

  @Differentiable
  @SuppressWarnings("fallthrough")
  static double fallingThrough(double[] a, double w, int n) {
    double s = w;
    for (int i = 0; i < a.length; i++) {
      switch ((i + n) % 4) {
        case 0:
          s *= a[i];
        case 1:
          s += a[i] * s;
          break;
        case 2:
          if (s > 0.1) {
            continue;
          }
          a[i] = s;
        default:
          s = Math.sin(s) + a[i];
      }
    }
    return s * a[1];
  }

  @Differentiable
  static double returnsEarly(double[] a, double w) {
    double s = w;
    for (int i = 0; i < a.length; i++) {
      double t = s * a[i];
      for (int j = 0; j < i; j++) {
        t += a[j] * s;
        if (t > 1.5) {
          return t * a[i] * s;
        }
      }
      a[i] = t;
      s += t;
    }
    return s;
  }

  @Differentiable
  static double[] returnsTable(double[] a, double w, int n) {
    double[] kept = a;
    double[][] table = new double[3][2];
    for (int i = 0; i < 3; i++) {
      double[] row = table[i];
      row[0] = a[i] * w;
      row[1] = row[0] * a[i + 1];
      if (row[1] > 0.2 * n) {
        kept = row;
      }
      table[(i + 1) % 3] = row;
    }
    table[0][1] *= w;
    return kept;
  }

  @Differentiable
  static void writesThenMayThrow(double[] a, double w, int n) {
    double[] t = a.clone();
    Arrays.fill(a, 0, n, w * w);
    for (int i = 0; i < n; i++) {
      a[i] += t[i] * t[i + 1];
      a[i + 1] = a[i] / w;
    }
  }

  @Differentiable
  static double rowKept(double[][] m, double w) {
    double[] last = m[0];
    double s = 0;
    for (int i = 0; i < 3; i++) {
      double[][] q = new double[2][3];
      for (int j = 0; j < 3; j++) {
        q[0][j] = m[i][j] * w;
        q[1][j] = last[j] * w;
        s += q[0][j] * q[1][j];
      }
      last = q[i & 1];
    }
    return s * last[1];
  }

  @Differentiable
  static double rowKeptInTable(double[][] m, double w) {
    double[][] all = new double[3][];
    double s = 0;
    for (int i = 0; i < 3; i++) {
      double[][] q = new double[2][3];
      for (int j = 0; j < 3; j++) {
        q[0][j] = m[i][j] * w;
        q[1][j] = q[0][j] * w;
        s += q[0][j] * q[1][j];
      }
      all[i] = q[1];
    }
    return s * all[0][1] * all[2][2];
  }

  @Differentiable
  static double tableKeptInCube(double[][] m, double w) {
    double[][][] all = new double[3][][];
    double s = 0;
    for (int i = 0; i < 3; i++) {
      double[][] q = {m[i].clone(), new double[3]};
      for (int j = 0; j < 3; j++) {
        q[1][j] = q[0][j] * w;
        s += q[0][j] * q[1][j];
      }
      all[i] = q;
    }
    return s * all[0][1][0] * all[2][0][2];
  }

  @Differentiable
  static double recurrence(double[][] m, double[] x) {
    double[] h = new double[3];
    double loss = 0;
    for (int t = 0; t < x.length; t++) {
      double[] next = new double[3];
      for (int i = 0; i < 3; i++) {
        double z = x[t];
        for (int j = 0; j < 3; j++) {
          z += m[i][j] * h[j];
        }
        next[i] = Math.tanh(z);
      }
      h = next;
      loss += h[0] * h[1] + h[2];
    }
    return loss;
  }

  @Differentiable
  static double scratchCube(double[][] m, double w) {
    double[][][] t = new double[2][3][3];
    double s = 0;
    for (int r = 0; r < 3; r++) {
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          t[0][i][j] = m[i][j] * w;
          t[1][i][j] = m[j][i] + r;
        }
      }
      double[][] one = t[0];
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          s += one[i][j] * t[1][j][i] * t[1][i][j];
        }
        one[i] = t[1][i];
      }
    }
    return s;
  }
}
