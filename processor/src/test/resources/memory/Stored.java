package memory;

import dev.adjoint.Differentiable;

/** Methods whose Javadoc says how much they store; all take an array and a count. */
public final class Stored {
  private Stored() {}

  /** Nothing: both sweeps of an iteration run back to back. */
  @Differentiable
  public static double squares(double[] x, int n) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double d = x[i] - n;
      sum += d * d;
    }
    return sum;
  }

  /** The partial products. */
  @Differentiable
  public static double product(double[] x, int n) {
    double product = n;
    for (double each : x) {
      product *= each;
    }
    return product;
  }

  /** What a loop of the given length carries. */
  @Differentiable
  public static double iterated(double[] x, int n) {
    double y = x[0];
    for (int i = 0; i < n; i++) {
      y = Math.sin(y) + x[1];
    }
    return y;
  }

  /** A carried number and which branch was taken. */
  @Differentiable
  public static double branches(double[] x, int n) {
    double y = x[0];
    for (int i = 0; i < n; i++) {
      if (y > 0.5) {
        y = y * y;
      } else {
        y = Math.exp(y);
      }
    }
    return y;
  }

  /** A number for each pair. */
  @Differentiable
  public static double pairs(double[] x, int n) {
    double y = 1;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < x.length; j++) {
        y = Math.cos(y * x[j]);
      }
    }
    return y;
  }

  /** In single precision. */
  @Differentiable
  public static float single(float[] x, int n) {
    float y = n;
    for (int i = 0; i < x.length; i++) {
      y = y * y * x[i];
    }
    return y;
  }
}
