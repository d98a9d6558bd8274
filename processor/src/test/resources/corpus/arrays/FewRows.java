package corpus.arrays;

import dev.adjoint.Differentiable;

/** Results with few entries, as many as the program says, of many inputs. */
final class FewRows {
  private FewRows() {}

  // @inputs mixed(9), mixed(4), 0.3
  @Differentiable
  static double[] two(double[] a, double[] b, double scale) {
    double sum = 0;
    for (double each : a) {
      sum += Math.sin(each);
    }
    return new double[] {scale * sum, sum * b[1] + b[3]};
  }

  // @inputs 0.2, 0.4, 0.6, 0.8
  @Differentiable
  static double[] oneOfFour(double a, double b, double c, double d) {
    return new double[] {a * b + Math.exp(c) * d};
  }

  // @inputs mixed(14)
  @Differentiable
  static double[] oneEntryIsPassive(double[] x) {
    double product = 1;
    for (double each : x) {
      product *= each;
    }
    return new double[] {product, 2, x[13] * x[0]};
  }

  // @inputs mixed(8), mixed(8)
  @Differentiable
  static float[] narrow(double[] x, double[] y) {
    float sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (float) (x[i] * y[i]);
    }
    return new float[] {sum, (float) (sum * x[0])};
  }

  /** With so few columns, they go forward. */
  // @inputs 0.2, 0.4
  @Differentiable
  static double[] square(double a, double b) {
    return new double[] {a * b, a / b};
  }
}
