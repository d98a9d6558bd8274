package dev.adjoint.examples.gates;

import dev.adjoint.Differentiable;
import dev.adjoint.examples.report.Report;

/** Backpropagation with scalars, and the gates that a gradient flows through. */
public final class ScalarGates {
  private ScalarGates() {}

  /** f = (x + y) z. */
  @Differentiable
  public static double f(double x, double y, double z) {
    double q = x + y;
    return q * z;
  }

  /** σ(w₀x₀ + w₁x₁ + w₂). */
  @Differentiable
  public static double sigmoid(double[] w, double[] x) {
    return 1 / (1 + Math.exp(-(w[0] * x[0] + w[1] * x[1] + w[2])));
  }

  /** Add gate: a gradient distributor. */
  @Differentiable
  public static double add(double x, double y) {
    return x + y;
  }

  /** Copy gate: a gradient adder. */
  @Differentiable
  public static double[] copy(double w) {
    return new double[] {w, w};
  }

  /** Multiply gate: a swap multiplier. */
  @Differentiable
  public static double mul(double x, double y) {
    return x * y;
  }

  /** Max gate: a gradient router. */
  @Differentiable
  public static double max(double x, double y) {
    return Math.max(x, y);
  }

  /** Compares each with the numbers of the lecture. */
  public static void run(Report report) {
    report.heading("Scalars: f = (x + y) z at (-2, 5, -4), and the gates");
    ScalarGatesAdjoint.FGradient gradient = ScalarGatesAdjoint.f(-2, 5, -4);
    report.check("f", -12, gradient.value(), 0);
    report.check("df/dx", -4, gradient.x(), 0);
    report.check("df/dy", -4, gradient.y(), 0);
    report.check("df/dz", 3, gradient.z(), 0);
    sigmoidOfDotProduct(report);
    gates(report);
  }

  private static void sigmoidOfDotProduct(Report report) {
    double[] w = {2, -3, -3};
    double[] x = {-1, -2};
    double z = 1 / (1 + Math.exp(-1));
    double s = (1 - z) * z;
    ScalarGatesAdjoint.SigmoidGradient gradient = ScalarGatesAdjoint.sigmoid(w, x);
    report.check("sigmoid(w.x)", z, gradient.value(), 1e-15);
    report.check("d sigmoid/dw", new double[] {-s, -2 * s, s}, gradient.w(), 1e-15);
    report.check("d sigmoid/dx", new double[] {2 * s, -3 * s}, gradient.x(), 1e-15);
  }

  private static void gates(Report report) {
    double[] xBar = {0};
    double[] yBar = {0};
    ScalarGatesAdjoint.addVjp(3, 4, 2, xBar, yBar);
    report.check("add distributes 2", new double[] {2, 2}, new double[] {xBar[0], yBar[0]}, 0);
    report.check("copy adds 4 + 2", 6, ScalarGatesAdjoint.copy(7, new double[] {4, 2}).w(), 0);
    xBar[0] = 0;
    yBar[0] = 0;
    ScalarGatesAdjoint.mulVjp(2, 3, 5, xBar, yBar);
    report.check("mul swaps, times 5", new double[] {15, 10}, new double[] {xBar[0], yBar[0]}, 0);
    xBar[0] = 0;
    yBar[0] = 0;
    ScalarGatesAdjoint.maxVjp(4, 5, 9, xBar, yBar);
    report.check("max routes 9 to y", new double[] {0, 9}, new double[] {xBar[0], yBar[0]}, 0);
  }

  /** Runs this example alone. */
  public static void main(String[] arguments) {
    Report.runAlone(ScalarGates::run);
  }
}
