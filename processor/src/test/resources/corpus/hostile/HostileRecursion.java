package corpus.hostile;

import dev.adjoint.Differentiable;

/** x. */
final class HostileRecursion {
  private HostileRecursion() {}

  // passive array changed between sweeps by the caller
  private static double weighted(double[] x, double[] w, int[] perm, int k) {
    if (k >= x.length) {
      return 1;
    }
    double here = x[perm[k]] * w[k];
    if (here > 1.5) {
      return Math.sin(here);
    }
    int old = perm[k];
    perm[k] = perm[(k + 1) % perm.length];
    w[k] += 0.25;
    double below = weighted(x, w, perm, k + 1);
    perm[k] = old;
    return here * below + w[k] * x[old];
  }

  // @inputs mixed(3), positive(3), n(2, 0, 1)
  @Differentiable(wrt = "x")
  static double passive(double[] x, double[] w, int[] perm) {
    double a = weighted(x, w, perm, 0);
    perm[0] = 1;
    w[1] = 3;
    double b = weighted(x, w, perm, 1);
    w[2] *= 0.5;
    perm[2] = 0;
    return a * b;
  }

  // arrays that change size of recursion
  private static double[] shrink(double[] x, double f) {
    if (x.length <= 1) {
      x[0] *= f;
      return x;
    }
    double[] half = new double[x.length / 2];
    for (int i = 0; i < half.length; i++) {
      half[i] = x[2 * i] * x[2 * i + 1] + f;
    }
    x[0] = half[0];
    double[] r = shrink(half, f * x[x.length - 1]);
    x[1] += r[0];
    r[0] *= x[1];
    return r.length == 1 ? r : x;
  }

  // @inputs mixed(5), 0.7
  // @inputs mixed(1), 0.7
  // @inputs mixed(8), 1.7
  @Differentiable
  static double shrunk(double[] x, double f) {
    double[] r = shrink(x, f);
    double s = r[0] * x[0];
    r[0] = 5 * s;
    return s + x[0] * r[0];
  }

  // returns one of its arguments
  private static double[] pick(double[] a, double[] b, int n) {
    if (n == 0) {
      a[0] *= b[1];
      return b;
    }
    if (n == 3) {
      return pick(b, b, 0);
    }
    double[] p = pick(b, a, n - 1);
    p[1] += Math.sin(a[0]) * b[0];
    return p;
  }

  // @inputs mixed(2), positive(2), 2
  // @inputs mixed(2), positive(2), 5
  // @inputs keep(mixed(2)), kept(), 1
  @Differentiable
  static double picked(double[] a, double[] b, int n) {
    double[] p = pick(a, b, n);
    p[0] *= p[1];
    return a[0] * b[0] + p[1];
  }

  // early returns everywhere in loop with exceptions
  private static double find(double[] x, int from, double s) {
    if (from < 0) {
      throw new IllegalArgumentException();
    }
    for (int i = from; i < x.length; i++) {
      double t = x[i] * s;
      if (t > 0.8) {
        return t;
      }
      for (int j = i; j < x.length; j++) {
        s += 0.1 * x[j];
        if (s < 0.2) {
          return find(x, j + 1, s * s + 0.5) * x[i];
        }
        if (s > 5) {
          break;
        }
      }
      if (i % 2 == 1) {
        x[i] = find(x, i + 1, s) * 0.5;
      }
    }
    return s;
  }

  // @inputs mixed(5), 0.7
  // @inputs mixed(5), -0.7
  // @inputs mixed(2), 3.7
  // @inputs v(), 3.7
  @Differentiable
  static double found(double[] x, double s) {
    return find(x, 0, s) * s;
  }

  // jagged recursion, rows swapped
  private static double det(double[][] a, int n) {
    if (n == 1) {
      return a[0][0];
    }
    double sum = 0;
    double sign = 1;
    for (int c = 0; c < n; c++) {
      double[][] m = new double[n - 1][n - 1];
      for (int i = 1; i < n; i++) {
        for (int j = 0; j < n - 1; j++) {
          m[i - 1][j] = a[i][j < c ? j : j + 1];
        }
      }
      sum += sign * a[0][c] * det(m, n - 1);
      sign = -sign;
    }
    return sum;
  }

  // @inputs mixed(4, 4)
  @Differentiable
  static double determinant(double[][] a) {
    return det(a, a.length);
  }

  // rows swapped back
  private static double det2(double[][] a, int k) {
    if (k == a.length) {
      return 1;
    }
    int p = k;
    for (int i = k + 1; i < a.length; i++) {
      if (Math.abs(a[i][k]) > Math.abs(a[p][k])) {
        p = i;
      }
    }
    for (int i = k + 1; i < a.length; i++) {
      double f = a[i][k] / a[k][k];
      for (int j = k; j < a.length; j++) {
        a[i][j] -= f * a[k][j];
      }
    }
    double d = det2(a, k + 1);
    return p == k ? a[k][k] * d : -d * a[k][k];
  }

  // @inputs mixed(3, 3)
  @Differentiable
  static double determinant2(double[][] a) {
    return det2(a, 0);
  }

  // float and long, boolean
  private static float mix(float x, double y, long n, boolean flip, float[] out) {
    if (n <= 0) {
      out[0] += x * (float) y;
      return flip ? x : out[0] * x;
    }
    float a = mix(x * 0.9f, y * x, n - 1, !flip, out);
    double b = mix(a, y, n - 2, flip, out);
    out[(int) (n % 2)] *= (float) b;
    return a + (float) b * out[1];
  }

  // @inputs 0.7f, 0.4, 2, floats(2)
  // @inputs 0.7f, 0.4, 0, floats(2)
  @Differentiable
  static double mixed(float x, double y, int n, float[] out) {
    return mix(x, y, n, n > 2, out) * out[0];
  }

  // recursive root itself
  // @inputs mixed(3), 0.4, 3
  // @inputs mixed(3), 0.4, 0
  @Differentiable
  static double self(double[] x, double s, int n) {
    if (n == 0) {
      x[0] *= s;
      return x[0] * x[1];
    }
    x[n % 3] += Math.sin(s);
    double r = self(x, s * x[1], n - 1);
    x[2] = r;
    double[] copy = x.clone();
    return r * s + self(copy, r, n - 2 > 0 ? n - 2 : 0) * copy[0];
  }

  // ackermann style: argument from recursion, passive int
  private static int ack(double[] x, int m, int n) {
    x[m] += 0.01 * x[n % x.length];
    if (m == 0) {
      return n + 1;
    }
    if (n == 0) {
      return ack(x, m - 1, 1);
    }
    return ack(x, m - 1, ack(x, m, n - 1));
  }

  // @inputs mixed(3), 2
  @Differentiable
  static double ackermann(double[] x, int n) {
    int r = ack(x, 2, n);
    return x[0] * x[1] * r + x[2];
  }

  // two mutually recursive in loop of not known length, arrays made in callee
  private static double[] even(double[] x, int n) {
    double[] y = new double[x.length];
    int i = 0;
    while (i < x.length) {
      if (x[i] < -5) {
        return y;
      }
      y[i] = x[i] * x[i] * 0.5;
      if (n > 0) {
        double[] z = odd(y, n - 1);
        y = z;
        if (z[i] > 2) {
          break;
        }
      }
      i++;
    }
    return y;
  }

  private static double[] odd(double[] x, int n) {
    if (n <= 0) {
      x[0] += 0.5;
      return x;
    }
    double[] e = even(x, n - 1);
    e[x.length - 1] *= x[0];
    double[] f = even(e, n - 2);
    f[0] -= e[0];
    return f;
  }

  // @inputs mixed(3), 3
  // @inputs mixed(2), 4
  @Differentiable
  static double evens(double[] x, int n) {
    double[] r = even(x, n);
    double[] q = odd(r, n);
    r[0] = 0;
    return q[0] * q[1] + x[0];
  }

  // passive scratch changed between forward and reverse of caller loop
  private static double scratch(double[] x, double[] work, int n) {
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      work[i] = i * n;
      s += work[i] * x[i] * (n > 0 ? scratch(x, work, n - 1) : 1);
      work[i] += 1;
    }
    return s + work[0] * x[0];
  }

  // @inputs mixed(2), v(0.0, 0.0)
  @Differentiable(wrt = "x")
  static double scratched(double[] x, double[] work) {
    double s = 0;
    for (int k = 1; k < 3; k++) {
      s += scratch(x, work, k) * work[1];
      work[1] = k;
    }
    return s;
  }

  // shared rows
  private static double share(double[][] m, double[] row, int n) {
    row[0] *= 0.5 + m[0][1];
    if (n == 0) {
      return row[0];
    }
    double[] next = m[n % m.length];
    double r = share(m, next, n - 1);
    next[1] = r * row[0];
    m[0][0] += Math.sin(next[0]);
    return r + next[1];
  }

  // @inputs mixed(2, 2), 3
  @Differentiable
  static double shared(double[][] m, int n) {
    double[] mine = m[1];
    double s = share(m, mine, n);
    mine[0] *= s;
    return s + m[0][0] * m[1][0];
  }

  // nulls
  private static double nul(double[] a, double[] b, int n) {
    if (n == 0) {
      return b == null ? a[0] : a[0] * b[0];
    }
    double r = nul(a, n % 2 == 0 ? null : a, n - 1);
    a[0] += 0.1 * r;
    return r * a[1] + (b != null ? b[1] : 0);
  }

  // @inputs mixed(2), 3
  @Differentiable
  static double nulled(double[] a, int n) {
    return nul(a, null, n);
  }
}
