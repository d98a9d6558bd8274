package corpus.regressions;

import dev.adjoint.Differentiable;

/** Loops that may not run at all, though what follows looks as if they had. */
final class ZeroTrips {
  private ZeroTrips() {}

  // The inner loop does not run in the later iterations: the element is zero there.
  @Differentiable
  static double madeInside(double[] x, double w) {
    int n = x.length;
    double s = w;
    for (int i = 0; i < n; i++) {
      double[] t = new double[2];
      for (int j = 0; j < n - 2 * i; j++) {
        t[0] = x[j] * s;
      }
      s += Math.sin(t[0]) * x[i];
    }
    return s;
  }

  // As above, but the array is one: the element is that of an earlier iteration.
  @Differentiable
  static double madeOutside(double[] x, double w) {
    int n = x.length;
    double s = w;
    double[] t = new double[2];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n - 2 * i; j++) {
        t[0] = x[j] * s;
      }
      for (int q = 0; q < 2; q++) {
        s += Math.sin(t[0]) * x[i];
      }
    }
    return s;
  }

  // A whole array is filled several times, or never.
  // @inputs mixed(4), new int[] {2, 0, 1, -1}, 0.7
  @Differentiable
  static double filledAgain(double[] x, int[] times, double w) {
    int n = x.length;
    double s = 0;
    double[] t = new double[n];
    for (int i = 0; i < n; i++) {
      for (int a = 0; a < times[i]; a++) {
        for (int j = 0; j < n; j++) {
          t[j] = x[j] * x[i] * w + a;
        }
      }
      double u = 0;
      for (int j = 0; j < n; j++) {
        u += Math.sin(t[j]) * t[n - 1 - j];
      }
      s += u * u;
    }
    return s;
  }

  // The same with an array of each iteration's own, and with whole numbers.
  // @inputs mixed(4), new int[] {2, 0, 1, -1}, 0.7
  @Differentiable
  static double ownFilledAgain(double[] x, int[] times, double w) {
    int n = x.length;
    double s = 0;
    for (int i = 0; i < n; i++) {
      double[] t = new double[n];
      int[] at = new int[n];
      for (int a = 0; a < times[i]; a++) {
        java.util.Arrays.fill(t, x[i] * w);
        for (int j = 0; j < n; j++) {
          at[j] = n - 1 - j;
        }
      }
      double u = 0;
      for (int j = 0; j < n; j++) {
        u += Math.sin(t[j] + x[at[j]]) * x[j];
      }
      s += u * u;
    }
    return s;
  }

  // Surely repeated: this is scratch.
  @Differentiable
  static double surelyFilled(double[] x, double w) {
    int n = x.length;
    double s = w;
    double[] t = new double[n];
    for (int i = 0; i < n; i++) {
      for (int a = 0; a < 2; a++) {
        for (int j = 0; j < n; j++) {
          t[j] = x[j] * s + a;
        }
      }
      for (int j = 0; j < n; j++) {
        s += Math.sin(t[j]) * 0.1;
      }
    }
    return s;
  }

  // The derivative of the root is infinite there, but nothing was added up.
  // @singular
  // @inputs new double[0], 3
  // @gradient 1
  @Differentiable
  static double rootOfNothing(double[] x, double a) {
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      double t = Math.exp(x[i] - a);
      s += t;
    }
    return Math.sqrt(s) + a;
  }

  // No array is made, so that its length may be negative.
  // @inputs new double[0], -2, 0.3
  // @inputs mixed(3), 2, 0.3
  // @inputs mixed(3), 0, 0.3
  @Differentiable
  static double negativeLength(double[] x, int m, double w) {
    double s = w;
    for (int i = 0; i < x.length; i++) {
      double[] t = new double[m];
      for (int j = 0; j < m; j++) {
        t[j] = x[i] * s + j;
      }
      for (int j = 0; j < m; j++) {
        s += Math.sin(t[j]) * x[i] * 0.1;
      }
    }
    return s;
  }
}
