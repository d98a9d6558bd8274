package dev.adjoint.processor.oracle;

import java.util.function.IntPredicate;

/** Both modes against the Jacobian that Hipparchus' forward mode gives. */
final class HipparchusCheck implements Check {
  @Override
  public String title() {
    return "Hipparchus";
  }

  @Override
  public void verify(Point point, Subject subject) {
    Jacobian jacobian = point.jacobian();
    Jacobian magnitudes = jacobian.magnitudes();
    double relative = point.problem().single() ? 1e-4 : 1e-10;
    double[] u = point.ofFinite(point.random(jacobian.rows().length, 5));
    double[] adjoint = point.pullback(subject, u);
    compare(
        "adjoint",
        adjoint,
        jacobian.transposeTimes(u),
        magnitudes.transposeTimes(absolute(u)),
        relative,
        jacobian.rounding(point.problem().single()),
        i -> Undecided.isLoud(point, adjoint[i]),
        (what, i, actual) -> Undecided.requireAdjoint(point, subject, what, u, i));
    double[] v = point.random(jacobian.columns(), 6);
    double[] y = point.outputs(point.inputs());
    double[] tangent = point.tangent(subject, v);
    compare(
        "tangent",
        tangent,
        jacobian.times(v),
        magnitudes.times(absolute(v)),
        relative,
        jacobian.rounding(point.problem().single()),
        i -> !Double.isFinite(y[i]) || Undecided.isLoud(point, tangent[i]),
        (what, i, actual) -> Undecided.requireTangent(point, what, v, i, actual));
  }

  /** Judges the i-th entry where the Jacobian has NaN. */
  private interface Judge {
    void require(String what, int i, double actual);
  }

  private static void compare(
      String kind,
      double[] actual,
      double[] expected,
      double[] scale,
      double relative,
      double rounding,
      IntPredicate without,
      Judge undecided) {
    Closeness.require(
        actual.length == expected.length,
        kind + " has " + actual.length + " entries, expected " + expected.length);
    double largest = 0;
    for (double s : scale) {
      largest = Double.isFinite(s) ? Math.max(largest, s) : largest;
    }
    for (int i = 0; i < actual.length; i++) {
      double tolerance = relative * (scale[i] + 1e-3 * largest) + rounding;
      String what = kind + " " + i;
      if (without.test(i)) {
        continue;
      }
      if (Undecided.is(actual[i], expected[i])) {
        undecided.require(what, i, actual[i]);
      } else {
        Closeness.close(what, actual[i], expected[i], tolerance);
      }
    }
  }

  private static double[] absolute(double[] values) {
    double[] result = values.clone();
    for (int i = 0; i < result.length; i++) {
      result[i] = Math.abs(result[i]);
    }
    return result;
  }
}
