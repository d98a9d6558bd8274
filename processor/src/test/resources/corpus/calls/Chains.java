package corpus.calls;

import dev.adjoint.Differentiable;

/** Helpers of helpers, in several classes, with jumps, switches and exceptions in them. */
public final class Chains {
  private Chains() {}

  static double clamp(double x, double low, double high) {
    if (x < low) {
      return low;
    }
    if (x > high) {
      return high;
    }
    return x;
  }

  static double require(double x, String name) {
    if (!(x > 0)) {
      throw new IllegalArgumentException(name + " is " + x);
    }
    return x;
  }

  static double kernel(double r, int kind) {
    return switch (kind) {
      case 0 -> Math.exp(-r * r);
      case 1 -> {
        double s = 1 + r * r;
        yield 1 / s;
      }
      default -> Functions.cubic(r);
    };
  }

  static int indexOfLargest(double[] x) {
    int best = 0;
    for (int i = 1; i < x.length; i++) {
      if (x[i] > x[best]) {
        best = i;
      }
    }
    return best;
  }

  static double sum(double[] x, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      if (x[i] < -0.9) {
        continue;
      }
      sum += x[i];
    }
    return sum;
  }

  static double firstAbove(double[] x, double limit) {
    for (double entry : x) {
      if (entry * entry > limit) {
        return entry * limit;
      }
    }
    return -limit;
  }

  // @inputs 0.5, 0.2, 0.9
  // @inputs 0.1, 0.2, 0.9
  // @inputs 1.1, 0.2, 0.9
  @Differentiable
  static double clamped(double x, double low, double high) {
    return clamp(x * x, low, high) * x + clamp(clamp(x, low, high), low * 2, high / 2);
  }

  // @inputs 0.5, 0.3
  // @inputs -0.5, 0.3
  // @inputs 0.5, -0.3
  @Differentiable
  static double guarded(double x, double y) {
    return Math.sqrt(require(x, "x")) * Math.log(require(y * x, "y"));
  }

  // @inputs mixed(4), 0
  // @inputs mixed(4), 1
  // @inputs mixed(4), 2
  @Differentiable
  static double kernels(double[] x, int kind) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < i; j++) {
        sum += kernel(x[i] - x[j], kind) * kernel(x[i], (kind + 1) % 3);
      }
    }
    return sum;
  }

  @Differentiable
  static double statistics(double[] x) {
    int largest = indexOfLargest(x);
    double mean = sum(x, 0, x.length) / x.length;
    double part = sum(x, largest, x.length);
    return x[largest] * mean + part * part + firstAbove(x, 0.2) * firstAbove(x, 1e6);
  }

  /** A derivative of an annotated method by way of its own annotated caller. */
  @Differentiable
  static double outer(double[] x, double y) {
    return statistics(x) * clamped(y, 0.1, 2) + clamped(statistics(x), -5, 5);
  }

  // A call whose value nobody uses, and calls as conditions, indices and loop bounds.
  @Differentiable
  static double odds(double[] x, double y) {
    clamp(y, 0, 1);
    double total = 0;
    for (int i = 0; i < limit(x); i++) {
      total += positive(x[i]) ? x[i] * y : Functions.cubic(x[i]);
    }
    return total + x[indexOfLargest(x)];
  }

  // A condition that is a call of a method that is called as a whole: it has no gradient.
  @Differentiable
  static double byHalves(double[] x) {
    double total = 0;
    for (int i = 0; i < x.length; i++) {
      total += exceeds(x[i], 3) ? x[i] * x[i] : Math.sin(x[i]);
    }
    return total;
  }

  static boolean exceeds(double x, int n) {
    return n == 0 ? x > 0.5 : exceeds(x * 2, n - 1);
  }

  static int limit(double[] x) {
    return x.length - 1;
  }

  static boolean positive(double x) {
    return x > 0;
  }
}

/** A second class in the same file. */
final class Functions {
  static final double SCALE = 0.75;

  private Functions() {}

  static double cubic(double x) {
    return SCALE * x * x * Math.abs(x) + Inner.shifted(x);
  }

  /** A class in it. */
  static final class Inner {
    private Inner() {}

    static double shifted(double x) {
      return x - SCALE;
    }
  }
}
