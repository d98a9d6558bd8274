package corpus.language;

import dev.adjoint.Differentiable;

/** Forms that are rarely written. */
class Unusual {
  private static final int N = 3;

  // @inputs 9.0, 3
  // @inputs 5.0, 1
  @Differentiable
  static double switchAsCondition(double x, int k) {
    while (switch (k) {
      case 1 -> {
        if (x > 3) {
          yield true;
        }
        yield false;
      }
      default -> k > 0 && x > 1;
    }) {
      x = x / 2 + 0.1 * x * x;
      k--;
    }
    return x;
  }

  // @inputs v(1.5, -0.5, 2)
  @Differentiable
  static double updatesThatCompute(double[] x) {
    double s = 0;
    for (int i = 0, n = x.length; i < n; i++, s += 0.5 * s) {
      s += x[i] * x[n - 1 - i];
    }
    return s;
  }

  // @inputs 1.5
  @Differentiable
  static double storesInOrder(double x) {
    double[] t = new double[N];
    int i = 0;
    t[i++] = t[i] = x;
    t[i] *= t[i - 1] + (i = 2);
    return t[0] * t[1] + t[2] + i;
  }

  // @inputs 1.5
  // @inputs -1.5
  @Differentiable
  static double assignedOnEitherPath(double x) {
    final double k;
    if (x > 0) {
      k = 2 * x;
    } else {
      k = 3;
    }
    return k * x;
  }

  // @inputs 1.5
  @Differentiable
  static double assignedInADeclaration(double x) {
    double y = x;
    double z = y = x * x;
    return y * x + z;
  }

  // @inputs 1.5, 4
  @Differentiable
  static double returnsInTheFirstIteration(double x, int n) {
    do {
      if (n > 3) {
        break;
      }
      return x * x;
    } while (true);
    for (int i = 0; i < n; i++) {
      return x * x * x;
    }
    return x;
  }

  // @inputs 1.5, (byte) 1
  // @inputs 1.5, (byte) 3
  // @inputs 1.5, (byte) 4
  @Differentiable
  static double selectsByByte(double x, byte b) {
    switch (b) {
      case 1 -> x = 2 * x;
      case 2, 3 -> {
        return x;
      }
      default -> throw new IllegalArgumentException("b" + b);
    }
    return x * x;
  }
}
