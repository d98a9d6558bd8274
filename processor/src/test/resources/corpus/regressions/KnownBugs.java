package corpus.regressions;

import dev.adjoint.Differentiable;

/** Programs whose derivatives other source-transforming tools had wrong. */
final class KnownBugs {
  private KnownBugs() {}

  @Differentiable
  static double maxLoopInLogSumExp(double[] x) {
    double m = x[0];
    for (int i = 1; i < x.length; i++) {
      m = x[i] > m ? x[i] : m;
    }
    double s = 0;
    for (double e : x) {
      s += Math.exp(e - m);
    }
    return m + Math.log(s) + 0.5 * m * m;
  }

  @Differentiable
  static double diagonalUpdateInIfInFor(double[][] s, double[] d) {
    for (int i = 0; i < s.length; i++) {
      if (i != 1) {
        s[i][i] += d[i];
      }
    }
    return s[0][0] * s[1][1] * s[2][2];
  }

  @Differentiable
  static double plusAssignOnAssigned(double x, double y) {
    double z = x * y;
    z += z * x;
    z = z * z;
    z += y;
    return z;
  }

  @Differentiable
  static double overwrittenInLoop(double x, double y) {
    for (int i = 0; i < 4; i++) {
      x = x * y;
      y = y + x;
    }
    return x;
  }

  @Differentiable
  static double breakAndContinue(double[] x) {
    double s = 1;
    for (int i = 0; i < 10; i++) {
      if (i == 1) {
        continue;
      }
      if (i == 4) {
        break;
      }
      s *= 1 + x[i];
    }
    return s;
  }

  @Differentiable
  static double reusedResultOfTanh(double[] x) {
    double s = 0;
    double h = 0.1;
    for (int i = 0; i < x.length; i++) {
      h = Math.tanh(x[i] + h);
      double e = Math.exp(h);
      s += e * h;
    }
    return s;
  }

  @Differentiable
  static double sameVariableTwice(double x) {
    double y = x * x;
    double z = y / y + Math.pow(y, y) + Math.hypot(y, y);
    return z - y * y * y;
  }

  // A divisor that changes in a loop.
  // @inputs 2.0, 3.0
  @Differentiable
  static double divisorInLoop(double x, double d) {
    double s = 0;
    for (int i = 0; i < 3; i++) {
      s += x / d;
      d *= 1.5;
    }
    return s;
  }

  // A loop bound made from an active value, and an integer that is no real number.
  // @inputs 2.6, 1.5
  @Differentiable
  @SuppressWarnings("adjoint")
  static double castBound(double x, double y) {
    int n = (int) x;
    double p = 1;
    for (int i = 0; i < n; i++) {
      p *= y;
    }
    return p * x * n;
  }

  @Differentiable
  static double effectInLoopCondition(double[] x) {
    double s = 0;
    int i = 0;
    double a;
    while (i < x.length && (a = x[i++] * 2) < 100) {
      s += a * a;
    }
    return s;
  }

  @Differentiable
  static double nanFromUnusedAcos(double x) {
    double unused = Math.acos(3 + x);
    double y = unused > 0 ? unused : x; // NaN is not greater
    return y * x;
  }

  // Code after a loop that may return.
  @Differentiable
  static double codeAfterReturningLoop(double x, double limit) {
    double y = x;
    for (int i = 0; i < 3; i++) {
      if (y > 10 * limit) {
        return y;
      }
      y = y * y + 1;
    }
    y = y * 3 + limit;
    return Math.sqrt(y);
  }

  // The adjoint of a local in a loop must start from zero each time.
  @Differentiable
  static double loopLocal(double[] x) {
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      double t = 1;
      if (i % 2 == 0) {
        t = x[i] * x[i];
      }
      s += t * x[i];
    }
    return s;
  }

  @Differentiable
  static double integerArrayBesideActive(double x, int n) {
    int[] k = {n, 2 * n};
    k[0] += k[1];
    double y = k[0] * x;
    k[1] = 0;
    return y * k[0] + k[1] * x;
  }

  // The divisor's derivative of a remainder.
  // @inputs 7.5, 2.2
  @Differentiable
  static double remainderDivisor(double a, double b) {
    return a % b * b;
  }

  // A value that flows around a loop more than once before it is used.
  @Differentiable
  static double delayed(double[] x) {
    double a = 0;
    double b = 0;
    double c = 0;
    for (double e : x) {
      c = b;
      b = a * e;
      a = e + c;
    }
    return a * b + c;
  }

  // An element read, overwritten, and read again through another index.
  // @inputs v(0.4, 0.8, 1.2), 1, 1
  @Differentiable
  static double equalIndices(double[] x, int i, int j) {
    double before = x[i];
    x[j] = before * before * x[0];
    x[i] += x[j];
    return x[i] * before;
  }

  // One array under two names.
  // @inputs mixed(4), true
  @Differentiable
  static double aliasedLocals(double[] x, boolean flag) {
    double[] y = flag ? x : new double[4];
    y[1] = x[0] * x[1];
    x[2] = y[1] * y[2];
    return y[2] * x[3] + y[1];
  }

  @Differentiable
  static double selfAssignment(double x) {
    double y = x;
    y = +y;
    x = y;
    y = y * x;
    return y;
  }

  @Differentiable
  static double zeroTimes(double x) {
    double y = 0 * x;
    double z = x * 0.0 + 1 * x - 0;
    return y + z * z - -0.0;
  }

  @Differentiable
  static double onlyOnLastIteration(double[] x) {
    double last = 0;
    for (int i = 0; i < x.length; i++) {
      last = Math.exp(x[i]) * x[i];
    }
    return last * last;
  }

  @Differentiable
  static double resetInOuterLoop(double[][] a) {
    double total = 0;
    double p = 1;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a[i].length; j++) {
        p *= a[i][j] + 1;
      }
      total += p;
      p = 1 + a[i][0];
    }
    return total * p;
  }

  // Twice the factor is more than a float can be.
  // @singular
  // @inputs 0f, 0.5f
  // @gradient 0, 0
  @Differentiable
  static float squareWithLargeFactor(float v, float w) {
    return 2e38f * v * v * w;
  }
}
