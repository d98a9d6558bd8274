package dev.adjoint.benchmarks.hessians;

import dev.adjoint.Differentiable;
import dev.adjoint.Mode;

/** Functions of many variables whose Hessians are multiplied by directions. */
final class Curved {
  private Curved() {}

  /** The generalised Rosenbrock function. */
  @Differentiable(modes = Mode.HESSIAN)
  static double rosenbrock(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length - 1; i++) {
      double valley = x[i + 1] - x[i] * x[i];
      double slope = 1 - x[i];
      sum += 100 * valley * valley + slope * slope;
    }
    return sum;
  }

  /** The logarithm of a sum of exponentials: its Hessian is full. */
  @Differentiable(modes = Mode.HESSIAN)
  static double logSumExp(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += Math.exp(x[i]);
    }
    return Math.log(sum);
  }
}
