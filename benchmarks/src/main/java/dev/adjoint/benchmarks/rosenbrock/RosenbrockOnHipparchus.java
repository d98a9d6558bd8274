package dev.adjoint.benchmarks.rosenbrock;

import org.hipparchus.analysis.differentiation.Gradient;

/** The Rosenbrock function written against Hipparchus' forward-mode number type. */
public final class RosenbrockOnHipparchus {
  private RosenbrockOnHipparchus() {}

  /** The value with all its partial derivatives. */
  public static Gradient value(double[] point) {
    int n = point.length;
    Gradient[] x = new Gradient[n];
    for (int i = 0; i < n; i++) {
      x[i] = Gradient.variable(n, i, point[i]);
    }
    Gradient sum = Gradient.constant(n, 0);
    for (int i = 0; i < n - 1; i++) {
      Gradient valley = x[i + 1].subtract(x[i].square());
      Gradient slope = x[i].negate().add(1);
      sum = sum.add(valley.square().multiply(100)).add(slope.square());
    }
    return sum;
  }
}
