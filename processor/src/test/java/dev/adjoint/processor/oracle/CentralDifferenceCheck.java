package dev.adjoint.processor.oracle;

import java.util.function.DoubleUnaryOperator;

/** Both modes against central differences of the primal itself. */
final class CentralDifferenceCheck implements Check {
  private static final int MOST_COORDINATES = 24;

  @Override
  public String title() {
    return "central differences";
  }

  @Override
  public void verify(Point point, Subject subject) {
    double[] x = point.inputs();
    double[] y = point.outputs(x);
    double[] u = point.random(y.length, 3);
    double[] gradient = point.pullback(subject, u);
    int stride = 1 + x.length / MOST_COORDINATES;
    for (int j = 0; j < x.length; j += stride) {
      double[] axis = new double[x.length];
      axis[j] = Math.max(Math.abs(x[j]), 0.125);
      compare(point, "adjoint of input " + j, u, axis, gradient[j] * axis[j]);
    }
    double[] v = point.random(x.length, 4);
    double[] tangent = point.tangent(subject, v);
    compare(point, "tangent", u, v, dot(u, tangent));
  }

  /** Requires a directional derivative of the weighted outputs. */
  static void compare(Point point, String what, double[] u, double[] direction, double actual) {
    boolean single = point.problem().single();
    double[] x = point.inputs();
    double[] y = point.outputs(x);
    double noise = magnitude(u, y) * (single ? 6e-8 : 1.2e-16);
    DoubleUnaryOperator along = step -> dot(u, moved(point, x, direction, step));
    CentralDifference difference =
        single
            ? CentralDifference.of(along, 0.25, 4, noise)
            : CentralDifference.of(along, 0x1p-8, 6, noise);
    double scale = Math.abs(difference.value()) + magnitude(u, y);
    double sharp = single ? 3e-2 : 1e-5;
    Closeness.require(
        difference.error() <= sharp * scale,
        what + " cannot be checked by central differences: " + difference);
    double tolerance = 10 * difference.error() + (single ? 1e-3 : 1e-10) * scale;
    Closeness.close(what, actual, difference.value(), tolerance);
  }

  private static double[] moved(Point point, double[] x, double[] direction, double step) {
    double[] at = x.clone();
    for (int i = 0; i < at.length; i++) {
      at[i] += step * direction[i];
    }
    try {
      return point.outputs(at);
    } catch (IllegalStateException e) {
      double[] nothing = new double[point.outputs(x).length];
      java.util.Arrays.fill(nothing, Double.NaN);
      return nothing;
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = a.length == b.length ? 0 : Double.NaN;
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      sum += a[i] == 0 ? 0 : a[i] * b[i];
    }
    return sum;
  }

  private static double magnitude(double[] u, double[] y) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      sum += u[i] == 0 ? 0 : Math.abs(u[i] * y[i]);
    }
    return sum;
  }
}
