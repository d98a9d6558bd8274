package dev.adjoint.examples.penalty;

import dev.adjoint.Differentiable;
import dev.adjoint.Mode;
import dev.adjoint.examples.report.Report;

/**
 * A function that is penalised by the squared norm of its gradient, f(x) + λ‖∇f(x)‖²: a method that
 * calls a generated gradient is differentiated like any other. By hand, its gradient is ∇f + 2λ H
 * ∇f, one product with the Hessian.
 */
public final class GradientPenalty {
  private GradientPenalty() {}

  /** f(x) = xᵀAx / 2 − bᵀx + Σ xᵢ⁴ / 4, for a symmetric A. */
  @Differentiable(
      wrt = "x",
      modes = {Mode.ADJOINT, Mode.HESSIAN})
  public static double energy(double[] x, double[][] a, double[] b) {
    double energy = 0;
    for (int i = 0; i < x.length; i++) {
      double ax = 0;
      for (int j = 0; j < x.length; j++) {
        ax += a[i][j] * x[j];
      }
      double square = x[i] * x[i];
      energy += (0.5 * ax - b[i]) * x[i] + 0.25 * square * square;
    }
    return energy;
  }

  /** f(x) + λ‖∇f(x)‖². */
  @Differentiable(wrt = "x")
  public static double penalised(double[] x, double[][] a, double[] b, double lambda) {
    GradientPenaltyAdjoint.EnergyGradient f = GradientPenaltyAdjoint.energy(x, a, b);
    double norm = 0;
    for (double slope : f.x()) {
      norm += slope * slope;
    }
    return f.value() + lambda * norm;
  }

  /** ∇f + 2λ H ∇f, put together from the product with the Hessian. */
  static double[] byProduct(double[] x, double[][] a, double[] b, double lambda) {
    double[] slope = GradientPenaltyAdjoint.energy(x, a, b).x();
    double[] product = GradientPenaltyHessian.energyHvp(x, a, b, slope).xHvp();
    double[] gradient = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      gradient[i] = slope[i] + 2 * lambda * product[i];
    }
    return gradient;
  }

  /** The same by hand: ∇f = Ax − b + x³, H = A + 3 diag(x²). */
  static double[] byHand(double[] x, double[][] a, double[] b, double lambda) {
    int n = x.length;
    double[] slope = new double[n];
    for (int i = 0; i < n; i++) {
      slope[i] = x[i] * x[i] * x[i] - b[i];
      for (int j = 0; j < n; j++) {
        slope[i] += a[i][j] * x[j];
      }
    }
    double[] gradient = new double[n];
    for (int i = 0; i < n; i++) {
      double product = 3 * x[i] * x[i] * slope[i];
      for (int j = 0; j < n; j++) {
        product += a[i][j] * slope[j];
      }
      gradient[i] = slope[i] + 2 * lambda * product;
    }
    return gradient;
  }

  /** Shows the gradient of the penalised function, and a descent along it. */
  public static void run(Report report) {
    report.heading("Penalising the norm of the gradient");
    double[][] a = {{2, 0.5, 0}, {0.5, 1, -0.25}, {0, -0.25, 3}};
    double[] b = {1, -2, 0.5};
    double[] x = {0.4, -0.3, 0.9};
    double lambda = 0.1;
    double[] expected = byHand(x, a, b, lambda);
    double[] nested = GradientPenaltyAdjoint.penalised(x, a, b, lambda).x();
    report.check("∇(f + λ‖∇f‖²), differentiated again", expected, nested, 1e-14);
    report.check("∇f + 2λ H ∇f, by a product", expected, byProduct(x, a, b, lambda), 1e-14);
    double before = penalised(x, a, b, lambda);
    for (int step = 0; step < 200; step++) {
      double[] gradient = GradientPenaltyAdjoint.penalised(x, a, b, lambda).x();
      for (int i = 0; i < x.length; i++) {
        x[i] -= 0.05 * gradient[i];
      }
    }
    double[] slope = GradientPenaltyAdjoint.energy(x, a, b).x();
    report.line("%.4f at the start, %.4f after 200 steps", before, penalised(x, a, b, lambda));
    report.check("∇f at the end", new double[3], slope, 1e-6);
  }

  /** Runs this example alone. */
  public static void main(String[] arguments) {
    Report.runAlone(GradientPenalty::run);
  }
}
