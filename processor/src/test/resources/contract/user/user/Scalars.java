package user;

import dev.adjoint.Differentiable;
import java.io.IOException;

/** Methods that return a number. */
public final class Scalars {
  private Scalars() {}

  /**
   * All kinds of parameters.
   *
   * @param x a number
   * @param w an array
   * @param n no number with a derivative
   * @return a number
   */
  @Differentiable
  public static double weighted(double x, double[] w, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += x * w[i];
    }
    return sum;
  }

  @Differentiable
  static double hidden(double x) {
    return x * x;
  }

  /**
   * Seen by heirs.
   *
   * @param x a number
   * @return a number
   */
  @Differentiable
  protected static double inherited(double x) {
    return x * 3;
  }

  @Differentiable(wrt = "w")
  static double onlyWeights(double x, double[] w) {
    return x * w[0];
  }

  @Differentiable(wrt = {"y", "x"})
  static double otherOrder(double x, double skipped, double y) {
    return x * skipped - y;
  }

  @Differentiable
  static float single(float x, float[] y, double z) {
    return (float) (x * y[0] * z);
  }

  @Differentiable
  static double value(double value) {
    return value * value;
  }

  @Differentiable
  static double clashing(double seed, double xBar, double x, double xDot) {
    return seed * xBar + x * xDot;
  }

  @Differentiable(name = "area")
  static double box(double a, double b) {
    return a * b;
  }

  @Differentiable
  static double twice(double x) {
    return 2 * x;
  }

  @Differentiable
  static double twice(double[] x) {
    return 2 * x[0];
  }

  @Differentiable
  static float twice(float x) {
    return 2 * x;
  }

  @Differentiable
  static double cube(double[][][] c, double[][] m) {
    double sum = 0;
    for (double[][] plane : c) {
      for (double[] row : plane) {
        for (double each : row) {
          sum += each * each;
        }
      }
    }
    return sum * m[1][0];
  }

  @Differentiable
  static double total(double scale, double... terms) {
    double sum = 0;
    for (double term : terms) {
      sum += term * term;
    }
    return scale * sum;
  }

  @Differentiable
  static double guarded(double x) throws IOException, InterruptedException {
    if (x < 0) {
      throw new IOException("negative: " + x);
    }
    if (x > 1e6) {
      throw new InterruptedException();
    }
    return Math.sqrt(x);
  }

  @Differentiable
  static double strict(double x) {
    return StrictMath.sin(x) * StrictMath.exp(x);
  }

  @Differentiable
  static double overwritten(double[] x) {
    double first = x[0];
    x[0] = x[1] * x[1];
    x[1] = 3 * first;
    return x[0] * x[1];
  }

  @Differentiable
  static double two(double[] a, double[] b) {
    return a[0] * b[0] + b[1];
  }

  /** Inside. */
  public static class Inner {
    Inner() {}

    @Differentiable
    static double half(double x) {
      return x / 2;
    }

    /** Deep inside. */
    static final class Deepest {
      private Deepest() {}

      /** Seen by nobody outside, since its class is not. */
      @Differentiable
      public static double quarter(double x) {
        return x / 4;
      }
    }
  }
}
