package dev.adjoint.processor.oracle;

import java.util.Arrays;

/**
 * The adjoint and the tangent at a point for weights and a direction that depend on the point only,
 * so that what another compilation of the method gives can be compared.
 */
public record Observed(
    double[] adjoint, double[] tangent, boolean single, double rounding, boolean tame) {

  /** Calls both modes. */
  public static Observed of(Point point, Subject subject) {
    double[] u = point.random(point.outputs(point.inputs()).length, 41);
    double[] v = point.random(point.inputs().length, 42);
    double[] adjoint = point.pullback(subject, u);
    Jacobian jacobian = point.jacobian();
    boolean single = point.problem().single();
    return new Observed(
        adjoint, point.tangent(subject, v), single, jacobian.rounding(single), jacobian.tame());
  }

  /** Whether all of it are finite numbers. */
  public boolean isFinite() {
    return Arrays.stream(adjoint).allMatch(Double::isFinite)
        && Arrays.stream(tangent).allMatch(Double::isFinite);
  }

  /** Requires the same but for the order of sums. */
  public void require(Observed other) {
    require("adjoint", adjoint, other.adjoint);
    require("tangent", tangent, other.tangent);
  }

  private void require(String what, double[] expected, double[] actual) {
    Closeness.require(actual.length == expected.length, what + " has other entries");
    double scale = Arrays.stream(expected).filter(Double::isFinite).map(Math::abs).sum();
    for (int i = 0; i < expected.length; i++) {
      double tolerance = (single ? 1e-5 : 1e-11) * scale + rounding;
      boolean finite = Double.isFinite(expected[i]) && Double.isFinite(actual[i]);
      if (finite || tame && Double.isFinite(expected[i])) {
        Closeness.close(what + " " + i, actual[i], expected[i], tolerance);
      }
    }
  }
}
