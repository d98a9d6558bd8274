package corpus.regressions;

import dev.adjoint.Differentiable;

/** Methods that may throw in the middle. */
final class Exceptional {
  private Exceptional() {}

  // @inputs mixed(4), 0.7, 3
  // @inputs mixed(4), 0.7, 5
  // @inputs mixed(4), 0.7, -1
  @Differentiable
  static double thrownInLoop(double[] a, double w, int n) {
    double s = w;
    for (int i = 0; i < n + 1; i++) {
      if (i == 4) {
        throw new IllegalArgumentException("n = " + n);
      }
      s = s * a[i] + Math.sin(s);
      a[i] = s;
    }
    if (n < 0) {
      throw new IllegalStateException();
    }
    return s * a[0];
  }

  // @inputs mixed(4), 0.7, 3
  // @inputs mixed(4), 0.7, 9
  @Differentiable
  static double outOfRange(double[] a, double w, int n) {
    double s = w;
    for (int i = 0; i < n; i++) {
      s = s * a[i] + Math.sin(s);
      a[i] *= s;
    }
    return s * a[0];
  }

  // @inputs mixed(4), 0.7, 3
  // @inputs mixed(4), 0.7, 0
  @Differentiable
  static double dividesIntegers(double[] a, double w, int n) {
    double s = w;
    for (int i = 3; i >= 0; i--) {
      s = s * a[i] + i / n;
      a[i % n] = s;
    }
    return s * a[0];
  }

  // @inputs mixed(4), 0.7, 3
  // @inputs mixed(4), 0.7, -2
  @Differentiable
  static double negativeLength(double[] a, double w, int n) {
    double s = w;
    for (int i = 0; i < 3; i++) {
      double[] t = new double[n - i];
      if (t.length > 0) {
        t[0] = s * a[i];
        s = Math.sin(t[0]) * s;
      }
      a[i] += s;
    }
    return s * a[0];
  }

  // @inputs mixed(4), 0.7, 3
  // @inputs mixed(4), 0.7, 2
  @Differentiable
  static double lengthNeedNotExist(double[] a, double w, int n) {
    double s = w;
    for (int i = 3; i < n; i++) {
      double[] t = new double[n - 5 + i];
      t[0] = s * a[i];
      s = Math.sin(t[0]) * s;
    }
    double[] none = n > 100 ? a : null;
    for (int i = 0; none != null && i < none.length; i++) {
      s += none[i] * none[0];
    }
    for (int i = 0; i < n - 3; i++) {
      for (int j = 0; j < none.length; j++) {
        s = s * none[j];
      }
    }
    return s * a[0];
  }

  // @inputs mixed(4), 0.7, 3
  // @inputs mixed(4), 0.7, -3
  @Differentiable
  static double tripsOfInnerLoopNeedNotExist(double[] a, double w, int n) {
    double s = w;
    for (int i = 0; i < n; i++) {
      int per = 6 / n;
      for (int j = 0; j < per; j++) {
        s = Math.sin(s * a[j]) + s * a[i];
      }
    }
    for (int i = 0; i > n; i--) {
      int per = 6 / (n - 1);
      for (int j = per; j <= 0; j++) {
        s = Math.sin(s * a[-j]) + s;
      }
    }
    return s;
  }
}
