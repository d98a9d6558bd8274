package corpus.regressions;

import dev.adjoint.Differentiable;

/** Sweeps of recursive methods that were wrong when they were cut into parts or checked. */
final class DividedCalls {
  private DividedCalls() {}

  /** Adjoints of two numbers come back on the stack that keeps numbers too. */
  private static double nested(double x, double y, double[] a, int n) {
    double z = x;
    int k = 0;
    while (z < 4 && k < 3 + n) {
      z = z * (1 + a[k % a.length]) + y * 0.1;
      k++;
    }
    if (n <= 0) {
      return z * y;
    }
    double r = 0;
    for (int i = 0; i < n; i++) {
      if (i == 2) {
        continue;
      }
      r += nested(r * 0.1 + x, z * 0.2, a, n - 2 - i);
      if (r > 30) {
        r *= 0.5;
        break;
      }
    }
    return r + nested(y, x, a, n - 1 > 2 ? 2 : n - 1);
  }

  // @inputs positive(3), 3
  // @inputs positive(3), 2
  // @inputs positive(3), 0
  @Differentiable
  static double nests(double[] a, int n) {
    return nested(a[0], a[1], a, n) * a[2];
  }

  /** An infinite number that is kept is no infinite adjoint. */
  private static double least(double[] x, double least, int n) {
    if (n <= 0) {
      return Math.min(least, x[0] * x[1]);
    }
    double best = least;
    for (int i = 0; i < 2; i++) {
      best = Math.min(best, x[n % x.length] * least(x, best, n - 1 - i));
    }
    return best;
  }

  // @inputs positive(4), 3
  // @inputs positive(4), 1
  @Differentiable
  static double leastOfAll(double[] x, int n) {
    return least(x, Double.POSITIVE_INFINITY, n);
  }
}
