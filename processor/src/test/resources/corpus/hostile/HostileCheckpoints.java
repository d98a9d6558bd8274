package corpus.hostile;

import dev.adjoint.Checkpoint;
import dev.adjoint.Differentiable;

/** x. */
final class HostileCheckpoints {
  private HostileCheckpoints() {}

  // state reached through another reference: row held outside and the matrix
  // @inputs mixed(2, 3), 7
  @Differentiable
  static double aliasRow(double[][] a, int n) {
    double[] row = a[0];
    double[] other = n % 2 == 0 ? a[1] : row;
    double s = 1;
    for (@Checkpoint(snapshots = 2) int t = 0; t < n; t++) {
      row[t % 3] = Math.sin(a[0][(t + 1) % 3] * s) + other[0];
      other[1] *= 0.9;
      s += a[0][0] * a[1][1] * other[2];
    }
    row[0] *= 2;
    return s + a[0][0] + other[1];
  }

  // two params aliased
  // @inputs keep(mixed(3)), kept(), 6
  // @inputs mixed(3), positive(3), 6
  // @inputs keep(mixed(3)), kept(), 0
  @Differentiable
  static double aliasParams(double[] a, double[] b, int n) {
    double s = 0.3;
    for (@Checkpoint(snapshots = 2) int t = 0; t < n; t++) {
      a[t % 3] = a[t % 3] * 0.8 + Math.sin(b[(t + 1) % 3] * s);
      b[(t + 2) % 3] += 0.1 * s * a[0];
      s = Math.cos(s) + b[1];
    }
    b[0] *= s;
    return s * a[0] + b[2];
  }

  // jagged arrays with empty rows
  // @inputs m(v(0.5, 2.0, 1.0), v(), v(1.0)), 5
  // @inputs m(v(), v(), v(1.0)), 5
  // @inputs m(v(0.3), v(0.2, 0.1), v()), 9
  @Differentiable
  static double jagged(double[][] a, int n) {
    double s = 0.1;
    for (@Checkpoint(bytes = 100) int t = 0; t < n; t++) {
      for (int i = 0; i < a.length; i++) {
        for (int j = 0; j < a[i].length; j++) {
          a[i][j] = Math.sin(a[i][j] + s) * (i + 1);
          s += 0.1 * a[i][j] * a[i][a[i].length - 1 - j];
        }
      }
    }
    return s;
  }

  // empty arrays
  // @inputs v(), 0.4, 5
  // @inputs mixed(2), 0.4, 5
  @Differentiable
  static double empty(double[] x, double s, int n) {
    double[] nothing = new double[0];
    for (@Checkpoint(snapshots = 2) int t = 0; t < n; t++) {
      for (int i = 0; i < x.length; i++) {
        x[i] *= s;
      }
      for (int i = 0; i < nothing.length; i++) {
        nothing[i] = s;
      }
      s = Math.sin(s) + (x.length > 1 ? x[1] : 0);
    }
    return s;
  }

  // float and long counters, stride, down
  // @inputs floats(3), 17
  // @inputs floats(3), 0
  // @inputs floats(3), 1
  @Differentiable
  static float longCounter(float[] x, int n) {
    float s = 0.5f;
    double wide = 0.25;
    long seen = 0;
    for (@Checkpoint(snapshots = 3) long t = n; t > 0; t -= 3) {
      s = (float) Math.sin(s * x[(int) (t % 3)]) + 0.3f;
      wide = wide * s + x[0];
      seen += t;
      x[(int) (seen % 3)] = s * (float) wide * 0.5f;
    }
    return s * (float) wide + seen * x[2];
  }

  // nested both checkpointed, inner reads outer state
  // @inputs mixed(3), 5, 4
  // @inputs mixed(3), 5, 0
  // @inputs mixed(3), 1, 4
  @Differentiable
  static double nested(double[] x, int n, int m) {
    double[] y = x.clone();
    double s = 0.2;
    for (@Checkpoint(snapshots = 2) int t = 0; t < n; t++) {
      double[] z = y;
      for (@Checkpoint(snapshots = 2) int u = m; u >= 1; --u) {
        z[u % 3] = Math.sin(z[(u + 1) % 3] * s) + x[t % 3];
        s += 0.1 * z[0] * z[1];
        if (u == 2) {
          z = new double[] {z[2], z[0] * s, z[1]};
        }
      }
      y = z;
      x[t % 3] *= 0.9 * s;
    }
    return s + y[0] * y[2];
  }

  // swap in loop with conditional and copies
  // @inputs mixed(3), mixed(3), 9
  // @inputs keep(mixed(3)), kept(), 9
  @Differentiable
  static double swapCond(double[] a, double[] b, int n) {
    double[] p = a;
    double[] q = b;
    double s = 0.5;
    for (@Checkpoint(snapshots = 3) int t = 0; t < n; t++) {
      if (p[0] * s > q[1]) {
        double[] o = p;
        p = q;
        q = o;
      } else if (t % 4 == 2) {
        p = new double[] {q[0], p[1] * s, 0.2};
      } else if (t % 4 == 3) {
        q = p;
      }
      p[t % 3] += 0.2 * Math.sin(q[2] * s);
      q[(t + 1) % 3] *= 0.9;
      s = Math.cos(s) * p[1];
    }
    p[0] = s * q[1];
    return p[0] + a[1] * b[2] + q[0];
  }

  // early exit before, return inside guard before loop; loop var lengths changed
  // @inputs mixed(4), 6
  // @inputs mixed(4), -2
  @Differentiable
  static double guarded(double[] x, int n) {
    if (n < 0) {
      return x[0];
    }
    double s = 0;
    int count = 0;
    boolean odd = false;
    for (@Checkpoint(snapshots = 2) int t = 0; t < n; t++) {
      if (x[t % 4] < 0) {
        odd = !odd;
        continue;
      }
      count += odd ? 2 : 1;
      s += Math.sin(x[t % 4] * count) * x[(t + 1) % 4];
      x[count % 4] = -s;
    }
    return s * count + x[1];
  }

  // while inside, switch, break inside
  // @inputs mixed(4), 6
  @Differentiable
  static double innerBreak(double[] x, int n) {
    double s = 0.3;
    int[] hits = new int[4];
    for (@Checkpoint(snapshots = 2) int t = 0; t < n; t++) {
      int k = 0;
      while (true) {
        s = s * 0.5 + x[k] * 0.7;
        hits[k]++;
        k++;
        if (k == 4 || s > 0.5 || hits[k] > 3) {
          break;
        }
      }
      switch (k) {
        case 1:
          x[0] *= s;
          break;
        case 2:
          x[1] -= s * x[0];
          break;
        default:
          x[3] += 0.1 * s;
      }
    }
    return s + x[0] * x[3] + hits[1] * x[1];
  }

  // array made before the loop by clone, modified after, with loop reading only via alias
  // @inputs mixed(3), 5
  @Differentiable
  static double inputsAlias(double[] x, int n) {
    double[] c = x.clone();
    double[] d = c;
    double s = 0.4;
    for (@Checkpoint(snapshots = 2) int t = 0; t < n; t++) {
      s = Math.sin(s * c[t % 3]) + x[1];
    }
    d[0] = s;
    x[1] = d[0] * c[1];
    for (@Checkpoint(snapshots = 2) int t = 0; t < n; t++) {
      d[t % 3] = Math.sin(s * c[t % 3]) + x[1];
      s += d[0];
    }
    return s + d[0] + c[1] + x[1];
  }

  // changed rows within matrix with rows shared twice (aliased rows)
  // @inputs mixed(3), 5
  @Differentiable
  static double sharedRows(double[] x, int n) {
    double[] row = x.clone();
    double[][] m = {row, x, row};
    double s = 0.4;
    for (@Checkpoint(snapshots = 2) int t = 0; t < n; t++) {
      m[0][t % 3] += Math.sin(m[2][(t + 1) % 3] * s);
      m[2][(t + 2) % 3] *= 0.5;
      m[1][t % 3] *= m[0][0];
      s = s * 0.5 + m[2][t % 3] * row[1];
    }
    return s + row[0] + x[2];
  }

  // null arrays carried
  // @inputs mixed(3), 5
  @Differentiable
  static double nulls(double[] x, int n) {
    double[] last = null;
    double s = 0.4;
    for (@Checkpoint(snapshots = 2) int t = 0; t < n; t++) {
      if (last != null) {
        s += last[0] * 0.5;
        last[1] *= s;
        x[2] += last[1];
      }
      last = new double[] {Math.sin(s * x[t % 3]), x[1]};
      x[0] *= 0.9;
    }
    return s + (last == null ? 0 : last[0] * last[1]);
  }

  // changing bounds
  // @inputs mixed(3), 5
  @Differentiable
  static double boundChanged(double[] x, int n) {
    double s = 0.4;
    int m = n;
    for (@Checkpoint(snapshots = 2) int t = 0; t < n; t += 2) {
      s += Math.sin(s * x[t % 3]) * m;
      m++;
      x[m % 3] = s;
    }
    n = 0;
    return s * m + x[0];
  }

  private static double work(double[] x, double s, int n) {
    for (@Checkpoint(snapshots = 2) int t = 0; t < n; t++) {
      x[t % x.length] = Math.sin(x[(t + 1) % x.length] * s);
      s += 0.1 * x[0];
    }
    return s;
  }

  // helper with checkpoint called in loop and twice
  // @inputs mixed(3), 4
  @Differentiable
  static double helper(double[] x, int n) {
    double s = work(x, 0.3, n);
    for (int i = 0; i < 3; i++) {
      s *= work(x, s * x[i], n + i);
    }
    return s + work(new double[] {s, x[1]}, x[0], 3);
  }

  private static double rec(double[] x, double s, int depth) {
    for (@Checkpoint(snapshots = 2) int t = 0; t < 5; t++) {
      x[t % x.length] = Math.sin(x[(t + 1) % x.length] * s);
      s += 0.1 * x[0];
    }
    if (depth == 0) {
      return s;
    }
    double r = rec(x, s * 0.5, depth - 1) * x[1];
    for (@Checkpoint(snapshots = 2) int t = 0; t < 5; t++) {
      x[t % x.length] += 0.1 * r;
      r = Math.cos(r) + x[0];
    }
    return r + rec(x, r, depth - 1);
  }

  // @inputs mixed(3), 2
  @Differentiable
  static double recursive(double[] x, int depth) {
    return rec(x, 0.7, depth) + x[0];
  }

  private static double recInLoop(double[] x, double s, int depth) {
    if (depth == 0) {
      x[1] *= s;
      return Math.sin(s) * x[0];
    }
    double r = s;
    for (@Checkpoint(snapshots = 2) int t = 0; t < 4; t++) {
      r = Math.cos(recInLoop(x, r * x[t % x.length], depth - 1)) + s;
      x[t % x.length] = r * 0.5;
    }
    return r;
  }

  // @inputs mixed(3), 2
  // @inputs mixed(3), 0
  @Differentiable
  static double recursiveInLoop(double[] x, int depth) {
    return recInLoop(x, 0.7, depth) + x[0];
  }

  // 2d carried swapped with rows
  // @inputs mixed(3, 2), 6
  @Differentiable
  static double grids(double[][] a, int n) {
    double[][] now = a;
    double[][] next = new double[3][2];
    for (@Checkpoint(snapshots = 2) int t = 0; t < n; t++) {
      double[] edge = now[t % 3];
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 2; j++) {
          next[i][j] = Math.sin(now[(i + 1) % 3][j] + edge[1 - j]) * now[i][j];
        }
      }
      edge[0] = next[2][1];
      double[][] o = now;
      now = next;
      next = o;
      if (t == 3) {
        next = new double[3][2];
        next[1] = new double[] {now[0][0], 2};
      }
    }
    return now[0][0] * now[2][1] + next[1][0];
  }
}
