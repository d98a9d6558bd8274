package dev.adjoint.gradbench.evals;

import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/**
 * Gradient descent whose rate doubles after ten improvements in a row and halves after a failure,
 * as the two evals with nested derivatives prescribe.
 */
public final class GradientDescent {
  private static final double PRECISION = 1e-5;

  private GradientDescent() {}

  /** Where the function is least, sought from {@code start}. */
  public static double[] minimum(
      ToDoubleFunction<double[]> function, UnaryOperator<double[]> gradient, double[] start) {
    double[] x = start.clone();
    double value = function.applyAsDouble(x);
    double[] slope = gradient.apply(x);
    double rate = 1e-5;
    int improvements = 0;
    while (norm(slope) > PRECISION) {
      if (improvements == 10) {
        rate *= 2;
        improvements = 0;
      }
      double[] next = new double[x.length];
      double[] step = new double[x.length];
      for (int i = 0; i < x.length; i++) {
        next[i] = x[i] - rate * slope[i];
        step[i] = x[i] - next[i];
      }
      if (norm(step) <= PRECISION) {
        break;
      }
      double nextValue = function.applyAsDouble(next);
      if (nextValue < value) {
        x = next;
        value = nextValue;
        slope = gradient.apply(x);
        improvements++;
      } else {
        rate /= 2;
        improvements = 0;
      }
    }
    return x;
  }

  private static double norm(double[] v) {
    double sum = 0;
    for (double each : v) {
      sum += each * each;
    }
    return Math.sqrt(sum);
  }
}
