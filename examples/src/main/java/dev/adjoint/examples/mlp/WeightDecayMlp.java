package dev.adjoint.examples.mlp;

import dev.adjoint.Differentiable;
import dev.adjoint.examples.report.Report;

/**
 * A perceptron with one hidden layer, no bias, and weight decay: z = W⁽¹⁾x, h = φ(z), o = W⁽²⁾h, J
 * = l(o, y) + λ/2 (‖W⁽¹⁾‖² + ‖W⁽²⁾‖²).
 */
public final class WeightDecayMlp {
  private WeightDecayMlp() {}

  /** The objective J with φ = tanh and l = ½‖o − y‖². */
  @Differentiable(wrt = {"w1", "w2"})
  public static double objective(
      double[][] w1, double[][] w2, double[] x, double[] y, double lambda) {
    double[] h = new double[w1.length];
    for (int i = 0; i < h.length; i++) {
      double z = 0;
      for (int j = 0; j < x.length; j++) {
        z += w1[i][j] * x[j];
      }
      h[i] = Math.tanh(z);
    }

    double loss = 0;
    for (int i = 0; i < y.length; i++) {
      double o = 0;
      for (int j = 0; j < h.length; j++) {
        o += w2[i][j] * h[j];
      }
      loss += 0.5 * (o - y[i]) * (o - y[i]);
    }

    double squares = 0;
    for (double[] row : w1) {
      for (double w : row) {
        squares += w * w;
      }
    }
    for (double[] row : w2) {
      for (double w : row) {
        squares += w * w;
      }
    }
    return loss + 0.5 * lambda * squares;
  }

  /** Compares the generated gradient with the formulas of d2l 5.3.3 for a network of 2-2-1. */
  public static void run(Report report) {
    report.heading("One hidden layer with weight decay (d2l 5.3)");
    double[][] w1 = {{0.5, -0.3}, {0.8, 0.2}};
    double[][] w2 = {{1.5, -0.7}};
    double[] x = {1, 2};
    double[] y = {0.25};
    double lambda = 0.1;
    WeightDecayMlpAdjoint.ObjectiveGradient gradient =
        WeightDecayMlpAdjoint.objective(w1, w2, x, y, lambda);
    report.line("J = %s", gradient.value());

    double h0 = Math.tanh(0.5 * 1 - 0.3 * 2);
    double h1 = Math.tanh(0.8 * 1 + 0.2 * 2);
    double oBar = 1.5 * h0 - 0.7 * h1 - 0.25;
    double[][] w2Bar = {{oBar * h0 + 0.1 * 1.5, oBar * h1 + 0.1 * -0.7}};
    report.check("dJ/dW2 = dJ/do h^T + lambda W2", w2Bar, gradient.w2(), 1e-14);
    double z0Bar = 1.5 * oBar * (1 - h0 * h0);
    double z1Bar = -0.7 * oBar * (1 - h1 * h1);
    double[][] w1Bar = {
      {z0Bar * 1 + 0.1 * 0.5, z0Bar * 2 + 0.1 * -0.3},
      {z1Bar * 1 + 0.1 * 0.8, z1Bar * 2 + 0.1 * 0.2}
    };
    report.check("dJ/dW1 = dJ/dz x^T + lambda W1", w1Bar, gradient.w1(), 1e-14);
  }

  /** Runs this example alone. */
  public static void main(String[] arguments) {
    Report.runAlone(WeightDecayMlp::run);
  }
}
