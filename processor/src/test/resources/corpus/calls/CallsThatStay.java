package corpus.calls;

import dev.adjoint.Differentiable;

/** Calls that are differentiated by calls, where what they are given changes or is shared. */
public final class CallsThatStay {
  private CallsThatStay() {}

  private static double horner(double[] c, int from, double x) {
    return from == c.length ? 0 : c[from] + x * horner(c, from + 1, x);
  }

  // @inputs mixed(4), 0.7
  @Differentiable
  static double changedLater(double[] c, double x) {
    double first = horner(c, 0, x);
    c[1] = first * x;
    double second = horner(c, 1, first);
    c[2] *= second;
    return horner(c, 0, second) * c[2];
  }

  // @inputs mixed(4), 0.7, 3
  // @inputs mixed(4), 0.7, 0
  @Differentiable
  static double inLoop(double[] c, double x, int n) {
    double y = x;
    for (int i = 0; i < n; i++) {
      double[] d = c.clone();
      d[i % d.length] += y;
      y = Math.sin(horner(d, 0, y)) + horner(c, 1, x);
      c[0] = y * 0.5;
    }
    return y;
  }

  // @inputs mixed(3), 0.3
  @Differentiable
  static double inWhile(double[] c, double x) {
    double y = x;
    int trips = 0;
    while (y * y < 4 && trips < 6) {
      y = y + 0.4 + 0.1 * horner(c, 0, y);
      c[trips % 3] = y * x;
      trips++;
    }
    return y;
  }

  private static int spread(double[] a, double[] b, int n) {
    if (n == 0) {
      return 1;
    }
    a[n - 1] += b[n - 1] * a[0];
    int below = spread(b, a, n - 1);
    a[0] += b[n - 1] * a[n - 1];
    return below + 1;
  }

  // @inputs mixed(3), positive(3)
  // @inputs keep(mixed(3)), kept()
  @Differentiable
  static double crossed(double[] a, double[] b) {
    int depth = spread(a, b, 3);
    spread(a, a, depth - 2);
    return a[0] * b[0] + a[1] * depth + b[2];
  }

  private static double[] pick(double[] a, double[] b, int n) {
    if (n == 0) {
      return a;
    }
    if (n == 1) {
      return new double[] {a[0] * b[0], a[1] + b[1]};
    }
    a[0] *= b[1];
    return pick(b, a, n - 2);
  }

  // @inputs mixed(2), positive(2), 0
  // @inputs mixed(2), positive(2), 1
  // @inputs mixed(2), positive(2), 2
  // @inputs mixed(2), positive(2), 3
  // @inputs keep(mixed(2)), kept(), 2
  @Differentiable
  static double picked(double[] a, double[] b, int n) {
    double[] c = pick(a, b, n);
    c[0] *= 3;
    double[] d = pick(c, a, n);
    d[1] += c[0];
    return a[0] * a[1] + b[0] * b[1] + c[0] * d[1];
  }

  private static double trace(double[][] m, int n) {
    if (n == 0) {
      return 1;
    }
    m[n - 1][0] *= m[0][n - 1];
    return m[n - 1][n - 1] * trace(m, n - 1) + m[0][0];
  }

  // @inputs mixed(3, 3), 0.4
  @Differentiable
  static double matrices(double[][] m, double x) {
    double[][] own = new double[3][];
    for (int i = 0; i < 3; i++) {
      own[i] = m[2 - i].clone();
      own[i][i] *= x;
    }
    own[1] = own[0];
    double t = trace(own, 3) + trace(m, 2);
    own[2][2] = t;
    return t * own[0][0] + trace(own, 1);
  }

  private static float narrow(float x, int n) {
    return n == 0 ? x : x * narrow(x * 0.5f, n - 1) + 1;
  }

  @Differentiable
  static float floats(float x, double y) {
    return narrow(x, 3) * (float) y + narrow((float) y, 2);
  }

  private static double mean(int n, double... x) {
    if (n == 0) {
      return 0;
    }
    return x[n - 1] / x.length + mean(n - 1, x);
  }

  @Differentiable
  static double varargs(double x, double y) {
    return mean(3, x, y, x * y) * mean(0) + mean(2, x * x, y);
  }

  /** Its own weights are passive; what it returns is not used once. */
  private static double weighted(double[] x, double[] weights, int n) {
    if (n < 0) {
      return 0;
    }
    x[n] *= weights[n];
    return x[n] + weighted(x, weights, n - 1);
  }

  // @inputs mixed(3), positive(3)
  @Differentiable(wrt = "x")
  static double passiveWeights(double[] x, double[] weights) {
    weighted(x, weights, 2);
    weights[1] += 1;
    return weighted(x, weights, 2) * x[0] + weighted(new double[] {2, 3, 4}, weights, 2);
  }


  static int binomial(int n, int k) {
    return k == 0 || k == n ? 1 : binomial(n - 1, k - 1) + binomial(n - 1, k);
  }

  private static double bernstein(double[] p, double t, int i, int n) {
    return n == 0 ? p[i] : (1 - t) * bernstein(p, t, i, n - 1) + t * bernstein(p, t, i + 1, n - 1);
  }

  // @inputs mixed(4), 0.3
  @Differentiable
  static double bezier(double[] p, double t) {
    double sum = 0;
    for (int k = 0; k < p.length; k++) {
      sum += binomial(3, k) * Math.pow(1 - t, 3 - k) * Math.pow(t, k) * p[k] * k;
    }
    return sum + bernstein(p, t, 0, p.length - 1);
  }

  private static void sort(double[] a, int from, int to) {
    if (to - from < 2) {
      return;
    }
    double pivot = a[from];
    int smaller = from;
    for (int i = from + 1; i < to; i++) {
      if (a[i] < pivot) {
        smaller++;
        double swapped = a[i];
        a[i] = a[smaller];
        a[smaller] = swapped;
      }
    }
    a[from] = a[smaller];
    a[smaller] = pivot;
    sort(a, from, smaller);
    sort(a, smaller + 1, to);
  }

  // @inputs mixed(7)
  @Differentiable
  static double sorted(double[] a) {
    double[] b = a.clone();
    sort(b, 0, b.length);
    double sum = 0;
    for (int i = 0; i < b.length; i++) {
      sum += i * b[i] * b[i];
    }
    return sum * a[0];
  }

  private static double guarded(double x, int n) {
    if (n < 0) {
      throw new IllegalArgumentException("negative: " + n);
    }
    return n == 0 ? x : guarded(x * x, n - 1) + x;
  }

  // @inputs 0.7, 2
  // @inputs 0.7, -1
  @Differentiable
  static double throwing(double x, int n) {
    return guarded(x, n) * guarded(x, 1);
  }

  /** A passive object with a recursive method. */
  public record Solver(double tolerance, double[] weights) {
    double solve(double x, int n) {
      return n == 0 ? x * weights[0] : solve(x * x * weights[1], n - 1) + tolerance;
    }
  }

  // @inputs new CallsThatStay.Solver(0.25, new double[] {0.5, 1.5}), 0.8
  @Differentiable(wrt = "x")
  static double solved(Solver solver, double x) {
    return solver.solve(x, 3) * solver.solve(0.5, 1);
  }

  private static void number(double[] a, int n) {
    if (n > 0) {
      a[n - 1] = n;
      number(a, n - 1);
    }
  }

  @Differentiable
  static double numbered(double x, double y) {
    double[] a = new double[3];
    number(a, 3);
    return x * a[1] + y * a[2] * horner(a, 0, 2);
  }
}
