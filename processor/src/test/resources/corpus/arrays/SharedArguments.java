package corpus.arrays;

import dev.adjoint.Differentiable;

/** The same array passed for several parameters. */
final class SharedArguments {
  private SharedArguments() {}

  // @inputs keep(mixed(4)), kept()
  // @inputs mixed(4), positive(4)
  @Differentiable
  static double dot(double[] x, double[] y) {
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      s += x[i] * y[i];
    }
    return s;
  }

  // @inputs 0.7, keep(mixed(4)), kept()
  @Differentiable
  static void axpy(double a, double[] x, double[] y) {
    for (int i = 0; i < x.length; i++) {
      y[i] += a * x[i];
    }
  }

  // @inputs keep(mixed(4)), kept()
  @Differentiable
  static double writtenThroughOther(double[] x, double[] y) {
    double s = x[0] * y[1];
    x[0] = s * y[0];
    s += y[0] * x[1];
    y[1] = x[0] * x[1];
    return s * x[1] + y[0];
  }

  // @inputs keep(mixed(3)), kept(), kept()
  @Differentiable
  static double[] product(double[] a, double[] b, double[] c) {
    for (int i = 0; i < a.length; i++) {
      a[i] = b[i] * c[a.length - 1 - i];
    }
    return b;
  }
}
