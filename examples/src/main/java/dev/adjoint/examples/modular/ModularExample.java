package dev.adjoint.examples.modular;

import dev.adjoint.Differentiable;
import dev.adjoint.examples.report.Report;

/** Graphs put together from nodes that bring their own backward passes. */
public final class ModularExample {
  private ModularExample() {}

  /** (x + y) z. */
  @Differentiable
  static double f(double x, double y, double z) {
    return MultiplyGate.forward(x + y, z);
  }

  /** Half the squared distance of σ(x w) from the target. */
  @Differentiable(wrt = {"x", "w"})
  static double loss(double[] x, double[][] w, double[] target) {
    double[] scores = MatrixGate.forward(x, w);
    double loss = 0;
    for (int j = 0; j < scores.length; j++) {
      double error = SigmoidGate.forward(scores[j]) - target[j];
      loss += MultiplyGate.forward(error, error);
    }
    return loss / 2;
  }

  /** Compares with the formulas that the nodes stand for. */
  public static void run(Report report) {
    report.heading(
        "Modular nodes: forward and backward written by hand, the graph by the compiler");
    ModularExampleAdjoint.FGradient gradient = ModularExampleAdjoint.f(-2, 5, -4);
    report.check("f", -12, gradient.value(), 0);
    report.check("df/dx", -4, gradient.x(), 0);
    report.check("df/dy", -4, gradient.y(), 0);
    report.check("df/dz", 3, gradient.z(), 0);
    network(report);
  }

  private static void network(Report report) {
    double[] x = {0.5, -1.5};
    double[][] w = {{0.2, -0.4, 1}, {0.7, 0.1, -0.3}};
    double[] target = {0, 1, 1};
    double[] delta = delta(x, w, target);
    double[] dx = new double[2];
    double[][] dw = new double[2][3];
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 3; j++) {
        dx[i] += delta[j] * w[i][j];
        dw[i][j] = x[i] * delta[j];
      }
    }
    ModularExampleAdjoint.LossGradient gradient = ModularExampleAdjoint.loss(x, w, target);
    report.check("dL/dx", dx, gradient.x(), 1e-15);
    report.check("dL/dw, first row", dw[0], gradient.w()[0], 1e-15);
    report.check("dL/dw, second row", dw[1], gradient.w()[1], 1e-15);
  }

  /** (a − t) a (1 − a), the derivative of the loss by the scores. */
  private static double[] delta(double[] x, double[][] w, double[] target) {
    double[] delta = new double[target.length];
    for (int j = 0; j < delta.length; j++) {
      double a = 1 / (1 + Math.exp(-(x[0] * w[0][j] + x[1] * w[1][j])));
      delta[j] = (a - target[j]) * a * (1 - a);
    }
    return delta;
  }
}
