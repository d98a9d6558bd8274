package corpus.language;

import dev.adjoint.Differentiable;

/** Control structures inside each other. */
final class ControlMixtures {
  private ControlMixtures() {}

  // @inputs v(0.5, 0.7, 1.1, 1.3), 0
  // @inputs v(0.5, 0.7, 1.1, 1.3), 1
  // @inputs v(0.5, 0.7, 1.1, 1.3), 2
  @Differentiable
  static double returnFromSwitchInLoop(double[] x, int n) {
    double s = 1;
    for (int i = 0; i < x.length; i++) {
      switch (n) {
        case 0:
          return s * x[i];
        case 1:
          s += x[i];
          if (i == 2) {
            return s * s;
          }
          break;
        default:
          s *= x[i];
          continue;
      }
      s *= 2;
    }
    return s;
  }

  @Differentiable
  static double foreverWithReturn(double x) {
    double y = 1;
    for (; ; ) {
      y *= x;
      if (y < 0.1) {
        return y + x;
      }
      y -= 0.01;
    }
  }

  @Differentiable
  static double doWithContinue(double x, int n) {
    double s = x;
    int i = 0;
    do {
      i++;
      if (i % 2 == 0) {
        continue;
      }
      s = s * s + x;
    } while (i < n * 2);
    return s;
  }

  @Differentiable
  static double whileWithBreakAfterWrite(double x, int n) {
    double s = x;
    double last = 0;
    while (n > 0) {
      last = s;
      s = s * s + 0.5;
      if (s > 2) {
        s = last * 3;
        break;
      }
      n--;
    }
    return s + last;
  }

  @Differentiable
  static double threeLabels(double[][] a) {
    double s = 1;
    first:
    for (int i = 0; i < 3; i++) {
      second:
      for (int j = 0; j < 3; j++) {
        third:
        for (int k = 0; k < 3; k++) {
          if (k == 2) {
            continue second;
          }
          if (j == 2) {
            continue first;
          }
          if (i == 2) {
            break first;
          }
          if (i + j + k == 2) {
            break second;
          }
          if (s > 50) {
            break third;
          }
          s += s * a[i][j] * a[j][k];
        }
        s *= 1.1;
      }
      s -= a[i][i];
    }
    return s;
  }

  // @inputs 0.7, 1
  // @inputs 0.7, 2
  // @inputs 0.7, 3
  @Differentiable
  static double blocksAndLabels(double x, int n) {
    double y = x;
    a:
    {
      b:
      {
        if (n == 1) {
          break a;
        }
        y *= y;
        if (n == 2) {
          break b;
        }
        y += x;
      }
      y *= 3;
    }
    c:
    if (n > 1) {
      y += 1;
      if (n > 2) {
        break c;
      }
      y *= x;
    }
    return y;
  }

  @Differentiable
  static double forParts(double x, int n) {
    double s;
    int i;
    int j;
    for (i = 0, j = n, s = x; i < j; i++, j -= 1, s *= x) {
      s += i * j;
      for (double t = s, u = t * x; t < 5 && i == 0; t += 1 + u * u) {
        s += t * 0.1;
      }
    }
    return s + i + j;
  }

  @Differentiable
  static double flags(double[] x) {
    boolean found = false;
    boolean[] seen = new boolean[x.length];
    double s = 0;
    for (int i = 0; i < x.length && !found; i++) {
      seen[i] = i % 2 == 0;
      if (seen[i] && s < 5) {
        s += x[i] * x[i];
      } else if (i == 3) {
        found = true;
        s *= 2;
      }
    }
    return found ? s * x[0] : s;
  }

  @Differentiable
  static double constantConditions(double x) {
    final boolean debug = false;
    double y = x;
    if (debug) {
      y = 0;
    }
    if (!debug || x > 1) {
      y *= x;
    }
    if (true) {
      y += x;
    } else {
      y = -1;
    }
    do {
      y *= y;
    } while (false);
    return y;
  }

  // @inputs 0.7, true
  // @inputs 0.7, false
  @Differentiable
  static double mixedConditionalTypes(double x, boolean flag) {
    double a = flag ? 1 : x;
    double b = flag ? x : 'b';
    double c = (flag ? 1 : 2.5f) * x;
    double d = (flag ? 3 : 2) / 2 * x;
    int k = flag ? 'a' : 0;
    return a * b + c * d + k * x + (flag ? x > 0.5 ? x * x : 1 : !flag ? x : 2);
  }

  @Differentiable
  static double lateAssignments(double[] x) {
    double last;
    double best = -1;
    int where = -1;
    int i = 0;
    while (true) {
      last = x[i] * x[i];
      if (last > best) {
        best = last;
        where = i;
      }
      if (++i == x.length) {
        break;
      }
    }
    return best * where + last;
  }

  // @inputs 0.7, 0.00137, 30000
  @Differentiable(wrt = "start")
  static double longUnknownLoop(double start, double h, int most) {
    double y = start;
    double t = 0;
    int n = 0;
    while (t < 10 && n++ < most) {
      y -= h * y * y * Math.sin(t);
      t += h;
    }
    return y;
  }

  @Differentiable
  static double loopInCondition(double x) {
    double s = 0;
    for (int i = 0; (s += x * i) < 3 && i < 10; i++) {
      if ((i & 1) == 0 ? s > 1 : s < 1) {
        s *= 1.1;
      }
    }
    return s;
  }

  @Differentiable
  static double zeroIterationsInside(double[] x, int n) {
    double s = 0;
    for (int i = 0; i < n; i++) {
      double p = 1;
      for (int j = 0; j < i - 1; j++) {
        p *= x[j];
        for (int k = j; k < j; k++) {
          p = 0;
        }
      }
      s += p * x[i];
    }
    return s;
  }
}
