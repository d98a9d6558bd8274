package corpus.language;

import dev.adjoint.Differentiable;

/** Conditions, the conditional operator, guards and assertions. */
final class Branches {
  private Branches() {}

  // @inputs 0.7
  // @inputs -0.7
  // @inputs 2.5
  @Differentiable
  static double piecewise(double x) {
    if (x < 0) {
      return -x * x;
    } else if (x < 1) {
      return x;
    }
    return 2 * x - 1 + Math.log(x);
  }

  // @inputs 0.7, 1.4
  // @inputs 1.7, 1.4
  @Differentiable
  static double conditional(double x, double y) {
    double z = x > y ? x * y : y > 1 ? y / x : 3;
    z += (x < y ? x : y) * (z > 1 ? z : 1);
    return z > 5 ? (z = z - 1) * x : (x = x + z) * y;
  }

  // @inputs 0.7, 1.4, true
  // @inputs 0.7, 1.4, false
  @Differentiable
  static double overwrittenInOneBranch(double x, double y, boolean flag) {
    double s = x * y;
    if (flag) {
      s = y * y;
    }
    s = s * x;
    if (!flag) {
      x = s;
    } else {
      y = s * x;
    }
    return x * y + s;
  }

  // @inputs 0.7, 1.4
  // @inputs 1.4, 0.7
  @Differentiable
  @SuppressWarnings("adjoint")
  static double storedCondition(double x, double y) {
    boolean less = x < y;
    final boolean bothBig = x > 0.5 && y > 0.5;
    double s = 0;
    for (int i = 0; i < 3; i++) {
      s += less ? x * i : y * i;
      less = !less;
    }
    return bothBig == less ? s : s * s;
  }

  // @inputs 0.7, v(1, 2)
  // @inputs -0.7, v(1, 2)
  // @inputs 0.7, v(1, 2, 3)
  @Differentiable
  static double guards(double x, double[] a) {
    if (x <= 0) {
      throw new IllegalArgumentException("x must be positive: " + x);
    }
    if (a.length != 2) {
      throw new IllegalArgumentException("length " + a.length + " of " + 'a');
    }
    return Math.log(x) * a[0] + a[1];
  }

  // @inputs 0.5
  // @inputs 1.5
  @Differentiable
  static double guardInLoop(double x) {
    double y = x;
    for (int i = 0; i < 5; i++) {
      y *= 1 + x;
      if (y > 20) {
        throw new ArithmeticException("diverged at " + i + ": " + y);
      }
    }
    return y;
  }

  // @inputs 0.5, 2
  // @inputs 0.5, 0
  // @inputs 0.5, -1
  @Differentiable
  static double asserts(double x, int n) {
    assert n >= 0;
    assert n != 0 : "n is " + n;
    double y = x * n;
    assert y > -1e9 : y;
    return y * y;
  }

  // @inputs 0.5, 0
  // @inputs 0.5, 3
  @Differentiable
  static double runtimeExceptions(double x, int n) {
    double[] a = {x, x * x, x * x * x};
    double s = x * (6 / n);
    s += a[n];
    return s;
  }

  // @inputs 0.5, -2
  @Differentiable
  static double negativeSize(double x, int n) {
    double[] a = new double[n];
    a[0] = x;
    return a[0];
  }

  // @inputs 0.5, null
  @Differentiable
  static double nullArray(double x, double[] a) {
    double y = x * x;
    a[0] = y;
    return y;
  }

  // @inputs v(0.5, 1.5, 2.5), 3
  // @inputs v(0.5, 1.5, 2.5), 2
  @Differentiable
  static double throwsAfterWriting(double[] a, int n) {
    for (int i = 0; i < 3; i++) {
      a[i] *= 2;
    }
    a[n] *= a[0];
    return a[2] * a[1];
  }

  // @inputs 0.4, 0.85
  @Differentiable
  static double deepNest(double x, double y) {
    double s = 0;
    for (int i = 0; i < 3; i++) {
      if (i % 2 == 0) {
        for (int j = 0; j < 3; j++) {
          if (j == i) {
            continue;
          }
          if (x * j < y) {
            s += x * j + y;
          } else {
            s *= y;
            if (s > 2) {
              s -= 1;
            }
          }
        }
      } else {
        s = s * s + x;
      }
    }
    return s;
  }

  // @inputs 0.4, 0.8
  @Differentiable
  static double looksAtValue(double x, double y) {
    if (Double.isNaN(x) || Double.isInfinite(y)) {
      return y * y;
    }
    return Double.compare(x, y) < 0 ? x * y : x / y;
  }
}
