package corpus.calls;

import dev.adjoint.Differentiable;

/** Recursive methods whose forward and reverse sweep are two methods, with all that these keep. */
public final class DividedSweeps {
  private DividedSweeps() {}

  /** Adjoints of two numbers come back at once. */
  private static double chain(double x, double y, int n) {
    if (n == 0) {
      return x * y;
    }
    double z = Math.sin(x) * y;
    return chain(z, x + 0.1 * y, n - 1) * z + chain(y, Math.exp(-z * z), n / 2);
  }

  // @inputs 0.3, 0.8, 4
  // @inputs 0.3, 0.8, 0
  @Differentiable
  static double chained(double x, double y, int n) {
    return chain(x, y, n) * chain(y, x, 1);
  }

  /** What is passive is overwritten and restored. */
  private static double permanent(double[] a, int n, int row, boolean[] used) {
    if (row == n) {
      return 1;
    }
    double sum = 0;
    for (int c = 0; c < n; c++) {
      if (!used[c]) {
        used[c] = true;
        sum += a[row * n + c] * permanent(a, n, row + 1, used);
        used[c] = false;
      }
    }
    return sum;
  }

  // @inputs mixed(9)
  @Differentiable
  static double permanents(double[] a) {
    boolean[] used = new boolean[3];
    double all = permanent(a, 3, 0, used);
    used[1] = true;
    a[3] *= all;
    return all * permanent(a, 3, 1, used);
  }

  /** Loops whose length is not known call, leave and go on. */
  private static double search(double[] a, double x, int depth) {
    double sum = 0;
    int i = 0;
    while (i < a.length && sum * sum < 4) {
      double t = a[i] * x;
      i++;
      if (t < -0.6) {
        continue;
      }
      if (depth == 0) {
        sum += t * t;
        if (sum > 1.5) {
          break;
        }
      } else {
        sum += t * search(a, x * (1 + 0.1 * t), depth - 1);
        if (depth == 2 && sum < -1.5) {
          return sum * t;
        }
      }
    }
    return sum + x;
  }

  // @inputs mixed(5), 0.7, 2
  // @inputs mixed(5), 1.4, 2
  // @inputs mixed(5), 0.7, 1
  @Differentiable
  static double searched(double[] a, double x, int depth) {
    return search(a, x, depth) * x;
  }

  private static double sampled(double[] a, double x, int n) {
    double s = x;
    do {
      double before = s;
      s = n > 0 ? s * 0.5 + sampled(a, Math.cos(before), n - 1) : s * s * a[n & 1];
      for (int k = 0; k < a.length; k++) {
        s += Math.tanh(a[k] * before);
      }
      n--;
    } while (n > 0);
    return s;
  }

  // @inputs mixed(3), 0.4, 3
  @Differentiable
  static double samples(double[] a, double x, int n) {
    return sampled(a, x, n) + sampled(a, x * x, 0);
  }

  /** New arrays come back, and are changed by who gets them. */
  private static double[] merged(double[] x, int from, int to) {
    if (to - from == 1) {
      return new double[] {x[from] * x[from]};
    }
    int middle = (from + to) / 2;
    double[] left = merged(x, from, middle);
    double[] right = merged(x, middle, to);
    left[0] += right[0] * 0.5;
    double[] both = new double[to - from];
    for (int i = 0; i < both.length; i++) {
      double here = i < left.length ? left[i] : right[i - left.length];
      both[i] = Math.sin(here) * left[0];
    }
    return both;
  }

  // @inputs mixed(5)
  @Differentiable
  static double[] mergedAll(double[] x) {
    double[] all = merged(x, 0, x.length);
    all[1] *= all[0];
    x[2] = all[1];
    return merged(all, 1, 4);
  }

  /** Which array it is, is decided on the way. */
  private static double chosen(double[] a, double[] b, int n) {
    double[] c = n % 3 == 0 ? a : b;
    double[] d = n % 2 == 0 ? new double[] {a[0] * b[1], 1} : a;
    c[0] = c[0] * d[1] + 0.25;
    return n == 0 ? c[0] * d[0] : chosen(d, c, n - 1) * c[0] + d[1];
  }

  // @inputs mixed(2), positive(2), 4
  // @inputs mixed(2), positive(2), 0
  // @inputs keep(mixed(2)), kept(), 3
  @Differentiable
  static double chosenArrays(double[] a, double[] b, int n) {
    return chosen(a, b, n) + a[1] * b[0];
  }

  /** An argument that is a call of the method itself. */
  private static float tower(float x, float y, int n) {
    return n == 0 ? x * y + 0.5f : tower(tower(y, x * 0.5f, n - 1), x, n - 1);
  }

  @Differentiable
  static float towers(float x, float y) {
    return tower(x, y, 2) * y;
  }

  /** Methods in a circle, one of which only writes. */
  private static void blur(double[] a, int from, double w, long steps) {
    for (int i = from; i + 1 < a.length; i++) {
      a[i] = a[i] * w + a[i + 1] * a[i];
    }
    if (steps > 0) {
      a[from] += energy(a, from, steps - 1);
    }
  }

  private static double energy(double[] a, int from, long steps) {
    double e = 0;
    for (int i = 0; i < a.length; i++) {
      e += a[i] * a[i];
    }
    if (from + 1 < a.length) {
      blur(a, from + 1, 0.5 + 0.01 * e, steps);
    }
    return Math.sqrt(1 + e) * a[from];
  }

  // @inputs mixed(4), 0.9, 3
  // @inputs mixed(4), 0.9, 0
  @Differentiable
  static double blurred(double[] a, double w, int steps) {
    blur(a, 0, w, steps);
    return energy(a, 1, 1) + a[0];
  }

  /** Called once for each iteration. */
  private static double power(double[] x, int i, int n) {
    return n == 0 ? 1 : x[i] * power(x, (i + 1) % x.length, n - 1);
  }

  // @inputs mixed(3)
  @Differentiable
  static double powers(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double p = power(x, i, i + 2);
      sum += p * p;
      x[i] = p * 0.5;
    }
    return sum;
  }

  /** Two dimensional, and without a result. */
  private static void refine(double[][] grid, int level) {
    int step = 1 << level;
    for (int i = 0; i + step < grid.length; i += 2 * step) {
      double[] row = grid[i + step];
      for (int j = 0; j < row.length; j++) {
        row[j] = row[j] * 0.5 + grid[i][j] * grid[i][(j + 1) % row.length];
      }
    }
    if (level > 0) {
      refine(grid, level - 1);
    }
  }

  // @inputs mixed(5, 2)
  @Differentiable
  static void refined(double[][] grid) {
    refine(grid, 1);
  }

  private static double bisect(double a, double b, double level, int n) {
    double middle = (a + b) / 2;
    double value = middle * middle * middle - level;
    if (n == 0) {
      return middle - value / (3 * middle * middle);
    }
    return value > 0 ? bisect(a, middle, level, n - 1) : bisect(middle, b, level, n - 1);
  }

  @Differentiable
  static double cubeRoot(double x) {
    return bisect(0.5, 1 + x, x, 6);
  }

  /** Whether there is a second call depends on what the first one gives. */
  private static int leaves(double[] a, int node, double[] out) {
    if (node >= a.length) {
      out[0] += node;
      return 1;
    }
    int left = leaves(a, 2 * node + 1, out);
    out[left % out.length] += a[node] * out[0];
    return left + (left % 2 == 0 ? 1 : leaves(a, 2 * node + 2, out));
  }

  // @inputs mixed(6), positive(3)
  @Differentiable
  static double tree(double[] a, double[] out) {
    int count = leaves(a, 0, out);
    return out[0] * out[1] * count + out[2];
  }
}
