package corpus.language;

import dev.adjoint.Differentiable;

/** Overloaded methods: the result records are told apart by number. */
final class Overloads {
  private Overloads() {}

  @Differentiable
  static double power(double x) {
    return x * x;
  }

  // @inputs 0.7, 3
  @Differentiable
  static double power(double x, int n) {
    double p = 1;
    for (int i = 0; i < n; i++) {
      p *= x;
    }
    return p;
  }

  // @inputs v(0.5, 0.7), 3, 2
  @Differentiable
  static double power(double[] x, int n, int m) {
    return Math.pow(x[0], n) * Math.pow(x[1], m);
  }
}
