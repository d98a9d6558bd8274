package corpus.regressions;

import dev.adjoint.Differentiable;

/** Early returns in nested branches and loops of methods that otherwise throw. */
final class ThrownAtTheEnd {
  private ThrownAtTheEnd() {}

  @Differentiable
  static double nested(double x, double y) {
    if (x * x > -1) {
      double z = x * x;
      if (z > -2) {
        return z * y;
      }
    }
    throw new IllegalStateException();
  }

  @Differentiable
  static double afterStatements(double x, double y) {
    double z = y;
    if (x < y || x >= y) {
      z = Math.sin(x);
      if (z > 2) {
        z = z * y;
      } else {
        return z * x * y;
      }
    }
    z = z * z;
    throw new IllegalStateException();
  }

  @Differentiable
  static double fromALoop(double[] x, double y) {
    double sum = y;
    for (int i = 0; i < 100; i++) {
      if (i < x.length) {
        sum += x[i] * y;
      } else if (i > 3) {
        return sum * sum;
      }
    }
    throw new IllegalStateException();
  }

  @Differentiable
  static double labelled(double x, double y) {
    first:
    {
      if (x == y * 1.25) {
        break first;
      }
      if (x * x >= 0) {
        if (y * y >= 0) {
          return x * y * y;
        }
        break first;
      }
    }
    throw new IllegalStateException();
  }

  /** The condition turns out to be true. */
  @Differentiable
  static double always(double x, double[] a) {
    int i = 1 + 1;
    a[0] *= Math.sin(x);
    if ((i & 1) == 0) {
      throw new IllegalStateException("x is " + x);
    }
    if (x > 1) {
      a[1] = x;
    }
    return x * a[1];
  }
}
