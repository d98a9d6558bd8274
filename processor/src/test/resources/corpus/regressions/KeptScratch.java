package corpus.regressions;

import dev.adjoint.Differentiable;

/** Scratch arrays whose contents the reverse sweep needs, and whole numbers that loops carry. */
final class KeptScratch {
  private KeptScratch() {}

  // Sequential, so that the sweeps stay apart: one scratch array an iteration is kept.
  @Differentiable
  static double sequential(double[] x) {
    int n = x.length;
    double[] t = new double[n];
    double s = 1;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        t[j] = x[j] * s + i;
      }
      double p = 0;
      for (int j = 1; j < n; j++) {
        p += t[j] * t[j - 1];
      }
      s = Math.sin(p) + s * t[0];
    }
    return s;
  }

  // The length is not known to be positive: its exception comes before anything else.
  // @inputs mixed(3), 3
  // @inputs mixed(3), 0
  @Differentiable
  static double lengthGiven(double[] x, int n) {
    double[] t = new double[n];
    double s = x[0];
    for (double e : x) {
      for (int j = 0; j < n; j++) {
        t[j] = e * s + j;
      }
      for (int j = 0; j < n; j++) {
        s += t[j] * t[j];
      }
      s = Math.cos(s);
    }
    return s;
  }

  // Twice overwritten in one iteration: what is read first is gone all the same.
  @Differentiable
  static double overwrittenTwice(double[] x) {
    double[] t = new double[3];
    double s = 1;
    for (double e : x) {
      for (int j = 0; j < 3; j++) {
        t[j] = e * s + j;
      }
      for (int j = 0; j < 3; j++) {
        s += t[j] * t[2 - j];
      }
      for (int j = 0; j < 3; j++) {
        t[j] = Math.sin(s) * j - e;
      }
      for (int j = 0; j < 3; j++) {
        s *= t[j] * t[j] + 1;
      }
      s = Math.atan(s);
    }
    return s;
  }

  // Not scratch: the last iteration's contents are read afterwards.
  @Differentiable
  static double readAfterwards(double[] x) {
    double[] t = new double[3];
    double s = 1;
    for (double e : x) {
      for (int j = 0; j < 3; j++) {
        t[j] = e * s + j;
      }
      for (int j = 0; j < 3; j++) {
        s += t[j] * t[j] * 0.1;
      }
    }
    return s * t[1] * t[2];
  }

  // Not scratch: an element of the iteration before is read.
  @Differentiable
  static double readBeforehand(double[] x) {
    double[] t = new double[3];
    double s = 1;
    for (double e : x) {
      s += t[0] * e;
      for (int j = 0; j < 3; j++) {
        t[j] = e * s + j;
      }
      for (int j = 1; j < 3; j++) {
        s += t[j] * t[j] * 0.1;
      }
    }
    return s;
  }

  // Two names for one scratch array.
  @Differentiable
  static double underTwoNames(double[] x) {
    double[] t = new double[3];
    double[] u = t;
    double s = 1;
    for (double e : x) {
      for (int j = 0; j < 3; j++) {
        t[j] = e * s + j;
      }
      for (int j = 0; j < 3; j++) {
        u[j] *= u[j] + e;
      }
      for (int j = 0; j < 3; j++) {
        s += t[j] * u[j] * 0.1;
      }
      s = Math.sin(s);
    }
    return s;
  }

  // Scratch of the inner loop, in an unbounded one.
  @Differentiable
  static double whileLoop(double[] x) {
    double[] t = new double[x.length];
    double s = x[0];
    int steps = 0;
    while (s < 20 && steps < 5) {
      for (int j = 0; j < x.length; j++) {
        t[j] = x[j] * s;
      }
      for (int j = 0; j < x.length; j++) {
        s += t[j] * t[x.length - 1 - j] + 0.5;
      }
      steps++;
    }
    return s;
  }

  // A table as scratch.
  @Differentiable
  static double table(double[] x) {
    int n = x.length;
    double[][] t = new double[n][2];
    double s = 1;
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < n; j++) {
        for (int k = 0; k < 2; k++) {
          t[j][k] = x[j] * s + k * i;
        }
      }
      double p = 0;
      for (int j = 0; j < n; j++) {
        p += t[j][0] * t[j][1];
      }
      s = Math.sin(p);
    }
    return s;
  }

  // The entries of a triangle stored column by column.
  @Differentiable
  static double triangle(double[] a, double[] x) {
    int d = 4;
    double s = 0;
    for (int i = 0; i < d; i++) {
      double p = x[i % x.length];
      int entry = i - 1;
      for (int j = 0; j < i; j++) {
        p += a[entry % a.length] * x[j % x.length];
        entry += d - 2 - j;
      }
      s += p * p;
    }
    return s;
  }

  // Two whole numbers that need each other, one of them long.
  @Differentiable
  static double fibonacci(double[] x, double y) {
    int a = 1;
    int b = 1;
    long c = 3;
    double s = 0;
    for (int i = 0; i < 9; i++) {
      s += x[a % x.length] * y * b + x[(int) (c % x.length)] * y;
      int next = a + b;
      a = b;
      b = next;
      c = c * 3 + i - b;
    }
    return s * s;
  }

  // The reverse loop must run backwards here, so that it does not count along.
  @Differentiable
  static double sequentialIndex(double[] x) {
    int k = 0;
    double s = x[0];
    for (int i = 0; i < 6; i++) {
      s = s * x[k % x.length] + i;
      k += i + 1;
    }
    return s;
  }

  // The next number hangs on a choice, on memory, on a division.
  @Differentiable
  static double otherSteps(double[] x, double y) {
    int[] steps = {1, 3, 2};
    int k = 0;
    int q = 7;
    int r = 1;
    double s = 0;
    for (int i = 0; i < 6; i++) {
      s += x[k % x.length] * y + x[q % x.length] * y * y + x[r % x.length] * Math.sin(y);
      k += steps[i % 3];
      q = 100 / (q + i);
      r = i % 2 == 0 ? r + 2 : 3 * r;
    }
    return s * s;
  }

  // Counted along in a loop that runs down, and in one whose iterations may not happen.
  // @inputs mixed(5), 1.5, 4
  // @inputs mixed(5), 1.5, 0
  @Differentiable
  static double downwards(double[] x, double y, int n) {
    int k = 1;
    double s = 0;
    for (int i = n; i > 0; i--) {
      s += x[k % x.length] * y;
      k += i * i;
    }
    return s * s + x[k % x.length];
  }

  // Made in each iteration, but filled before it is read: one would do.
  @Differentiable
  static double madeInside(double[] x) {
    int n = x.length;
    double s = 1;
    for (int i = 0; i < 3; i++) {
      for (double e : x) {
        double[] t = new double[n];
        for (int j = 0; j < n; j++) {
          t[j] = x[j] * s + e;
        }
        for (int j = 0; j < n; j++) {
          s += t[j] * t[n - 1 - j] * 0.01;
        }
      }
    }
    return s;
  }

  // Filled but for one element, which must be zero each time.
  @Differentiable
  static double zeroNeeded(double[] x) {
    int n = x.length;
    double s = 1;
    for (double e : x) {
      double[] t = new double[n];
      for (int j = 1; j < n; j++) {
        t[j] = x[j] * s + e;
      }
      for (int j = 0; j < n; j++) {
        s += t[j] * t[n - 1 - j] * 0.1;
        t[0] += s;
      }
    }
    return s;
  }

  // Summed up from zero.
  @Differentiable
  static double sumsFromZero(double[] x) {
    int n = x.length;
    double s = 1;
    for (double e : x) {
      double[] t = new double[n];
      for (int j = 0; j < n; j++) {
        for (int k = 0; k < n; k++) {
          t[j] += x[k] * s * e;
        }
      }
      for (int j = 0; j < n; j++) {
        s += t[j] * t[j] * 0.01;
      }
    }
    return s;
  }

  // Made in each iteration and kept by the program.
  @Differentiable
  static double handedOn(double[] x) {
    int n = x.length;
    double[][] rows = new double[n][];
    double[] last = x;
    double s = 1;
    for (int i = 0; i < n; i++) {
      double[] t = new double[n];
      for (int j = 0; j < n; j++) {
        t[j] = last[j] * s + i;
      }
      rows[i] = t;
      last = t;
      s += 0.01 * t[0] * t[n - 1];
    }
    return s + rows[0][0] * rows[n - 1][1];
  }

  // The length is that of another array in each iteration.
  @Differentiable
  static double ragged(double[][] x) {
    double s = 1;
    for (double[] row : x) {
      double[] t = new double[row.length];
      for (int j = 0; j < row.length; j++) {
        t[j] = row[j] * s;
      }
      for (int j = 0; j < row.length; j++) {
        s += t[j] * t[row.length - 1 - j];
      }
    }
    return s;
  }

  // A negative length is an exception, but only where the loop runs.
  // @inputs mixed(3), 2
  @Differentiable
  static double lengthGivenInside(double[] x, int n) {
    double s = 1;
    for (double e : x) {
      double[] t = new double[n];
      for (int j = 0; j < n; j++) {
        t[j] = e * s + j;
      }
      for (int j = 0; j < n; j++) {
        s += t[j] * t[j] * 0.1;
      }
    }
    return s;
  }

  // Whole numbers as scratch: positions that the reverse sweep needs.
  @Differentiable
  static double positions(double[] x) {
    int n = x.length;
    double s = 1;
    for (int i = 0; i < n; i++) {
      int[] at = new int[n];
      for (int j = 0; j < n; j++) {
        at[j] = (i * j + 1) % n;
      }
      for (int j = 0; j < n; j++) {
        s += x[at[j]] * x[j] * s * 0.01;
      }
    }
    return s;
  }
}
