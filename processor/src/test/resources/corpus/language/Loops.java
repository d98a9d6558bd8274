package corpus.language;

import dev.adjoint.Differentiable;

/** Loops of every kind, with jumps out of and within them. */
final class Loops {
  private Loops() {}

  @Differentiable
  static double labelledBreak(double[] x) {
    double sum = 0;
    outer:
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < x.length; j++) {
        if (i * j > 5) {
          break outer;
        }
        sum += x[i] * x[j] * (i + 1);
      }
      sum *= 1.5;
    }
    return sum;
  }

  @Differentiable
  static double labelledContinue(double[] x) {
    double p = 1;
    rows:
    for (int i = 0; i < x.length; i++) {
      for (int j = i; j < x.length; j++) {
        if ((i + j) % 3 == 2) {
          continue rows;
        }
        p += p * x[i] * x[j];
      }
      p -= x[i];
    }
    return p;
  }

  @Differentiable
  static double breakOnActive(double x) {
    double sum = 0;
    double term = 1;
    for (int k = 1; k < 100; k++) {
      term *= x / k;
      if (term < 1e-10) {
        break;
      }
      sum += term;
    }
    return sum;
  }

  @Differentiable
  static double continueOnActive(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      if (x[i] < 0) {
        continue;
      }
      sum = sum * 0.5 + x[i] * x[i];
    }
    return sum;
  }

  @Differentiable
  static double returnFromLoop(double[] x) {
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      s += x[i] * x[i];
      for (int j = 0; j < i; j++) {
        s *= 1 + x[j] * 0.1;
        if (s > 0.6) {
          return s * x[i];
        }
      }
    }
    return -s;
  }

  // @inputs v(0.5, 0.2), 0
  // @inputs v(0.5, 0.2), 1
  // @inputs v(0.5, 0.2), 2
  // @inputs v(0.5, 0.2), 7
  @Differentiable
  static double manyReturns(double[] x, int n) {
    if (n == 0) {
      return x[0];
    }
    double s = x[0] * x[1];
    while (true) {
      if (n == 1) {
        return s * s;
      }
      s = Math.sin(s) + x[1];
      if (--n == 3) {
        return s / x[0];
      }
      if (n < 2) {
        break;
      }
    }
    return s + 1;
  }

  // @inputs 0.7, 0
  // @inputs 0.7, 1
  // @inputs 0.7, 6
  @Differentiable
  static double counted(double x, int n) {
    double y = x;
    for (int i = 0; i < n; i++) {
      y = Math.sin(y) + x * i;
    }
    for (int i = n; i > 0; i -= 2) {
      y = y * x + i;
    }
    for (int i = 1; i <= n; i *= 2) {
      y /= 1 + i * x;
    }
    return y;
  }

  @Differentiable
  static double activeLoopVariable(double a) {
    double sum = 0;
    double h = 0.125;
    for (double t = a; t < 1.9; t += h * (1 + a)) {
      sum += t * t * h;
    }
    return sum;
  }

  @Differentiable
  static double activeStep(double h) {
    double y = 1;
    for (double t = 0; t < 2.5; t += h) {
      y += h * y * Math.cos(t);
    }
    return y;
  }

  @Differentiable
  static double whileOnActive(double x) {
    double y = x;
    int count = 0;
    while (y < 100) {
      y = y * y + x + 1;
      count++;
    }
    return y * count;
  }

  @Differentiable
  static double doOnActive(double x, double y) {
    double s;
    do {
      s = x * y;
      x += s;
      y *= 0.9;
    } while (s < 5);
    return s + x * y;
  }

  @Differentiable
  static double nothing(double x) {
    for (int i = 0; i < 0; i++) {
      x *= 2;
    }
    while (x < -1) {
      x = -x;
    }
    ;
    {
    }
    return x;
  }

  @Differentiable
  static double boundsChange(double x, int n) {
    int end = n;
    double s = 0;
    for (int i = 0; i < end; i++) {
      s += x * i;
      if (i == 1) {
        end += 2;
        i++;
      }
      s *= x;
    }
    return s * end;
  }

  @Differentiable
  static double breakFromBlock(double x) {
    double y = x;
    block:
    {
      y *= x;
      if (y < 1) {
        y += 3 * x;
        break block;
      }
      y *= 100;
    }
    return y * y;
  }

  @Differentiable
  static double triangular(double[][] a) {
    double s = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j <= i; j++) {
        double t = a[i][j];
        for (int k = 0; k < j; k++) {
          t -= a[i][k] * a[j][k];
        }
        s += t * t;
      }
    }
    return s;
  }

  @Differentiable
  static double twoCounters(double[] x) {
    double s = 0;
    for (int i = 0, j = x.length - 1; i < j; i++, j--) {
      s += x[i] * x[j] * (j - i);
    }
    return s;
  }

  @Differentiable
  static double innerBreaks(double[] x) {
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      double p = 1;
      for (int j = i; ; j = (j + 1) % x.length) {
        p *= 1 + x[j];
        if (p > 1.6 || p < 0.4) {
          break;
        }
      }
      if (p > 3) {
        continue;
      }
      s += p;
    }
    return s;
  }

  // @inputs 0.999, 20000
  @Differentiable
  static double longLoop(double x, int n) {
    double y = 0.5;
    for (int i = 0; i < n; i++) {
      y = y * x * (1.5 - 0.5 * y);
    }
    return y;
  }

  @Differentiable
  static double logistic(double r, double x) {
    for (int i = 0; i < 8; i++) {
      x = r * 2 * x * (1 - x);
    }
    return x;
  }
}
