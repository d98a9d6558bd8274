package dev.adjoint.processor.oracle;

/**
 * Where Hipparchus' forward mode says NaN, because a factor of 0 meets a partial or a value that is
 * not finite, and a companion has a number. Outputs that are NaN themselves have no derivative and
 * are left out; of the others central differences say whether the number is the right one.
 *
 * <p>The other way round, a companion may have NaN where a number that the method computes is not
 * finite, or its derivative: one mode multiplies it by a 0 that the other drops first. That is for
 * everybody to see; what is not silent is not wrong.
 */
final class Undecided {
  private Undecided() {}

  static boolean is(double actual, double expected) {
    return Double.isNaN(expected) && Double.isFinite(actual);
  }

  /** Whether a derivative says only that numbers on the way to it are not finite. */
  static boolean isLoud(Point point, double actual) {
    return !Double.isFinite(actual) && (!point.isFinite() || !point.jacobian().tame());
  }

  /** Requires the adjoint of one input, the outputs that are finite having the finite weights. */
  static void requireAdjoint(Point point, Subject subject, String what, double[] u, int input) {
    double[] x = point.inputs();
    double[] weights = point.ofFinite(u);
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Double.isFinite(weights[i]) ? weights[i] : 0;
    }
    double actual = point.pullback(subject, weights)[input];
    double[] axis = new double[x.length];
    axis[input] = Math.max(Math.abs(x[input]), 0.125);
    String undecided = what + ", undecided by Hipparchus";
    CentralDifferenceCheck.compare(point, undecided, weights, axis, actual * axis[input]);
  }

  /** Requires the tangent of one output along the direction. */
  static void requireTangent(Point point, String what, double[] v, int output, double actual) {
    double[] y = point.outputs(point.inputs());
    if (Double.isFinite(y[output])) {
      double[] u = new double[y.length];
      u[output] = 1;
      CentralDifferenceCheck.compare(point, what + ", undecided by Hipparchus", u, v, actual);
    }
  }
}
