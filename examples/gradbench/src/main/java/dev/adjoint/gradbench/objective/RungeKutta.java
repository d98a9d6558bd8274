package dev.adjoint.gradbench.objective;

import dev.adjoint.Differentiable;

/** A system of ordinary differential equations, integrated from 0 to 2: the {@code ode} eval. */
public final class RungeKutta {
  private static final double END = 2;

  private RungeKutta() {}

  /** The state at the end, from 0 at the beginning, by the classical method in equal steps. */
  @Differentiable(workspace = true)
  public static double[] solve(double[] x, int steps) {
    int n = x.length;
    double h = END / steps;
    double[] y = new double[n];
    double[] between = new double[n];
    double[] k1 = new double[n];
    double[] k2 = new double[n];
    double[] k3 = new double[n];
    double[] k4 = new double[n];
    for (int step = 0; step < steps; step++) {
      slope(x, y, k1);
      advance(y, h / 2, k1, between);
      slope(x, between, k2);
      advance(y, h / 2, k2, between);
      slope(x, between, k3);
      advance(y, h, k3, between);
      slope(x, between, k4);
      for (int i = 0; i < n; i++) {
        y[i] += h * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]) / 6;
      }
    }
    return y;
  }

  /** y₀′ = x₀ and yᵢ′ = xᵢ yᵢ₋₁. */
  private static void slope(double[] x, double[] y, double[] k) {
    k[0] = x[0];
    for (int i = 1; i < x.length; i++) {
      k[i] = x[i] * y[i - 1];
    }
  }

  private static void advance(double[] y, double h, double[] k, double[] result) {
    for (int i = 0; i < y.length; i++) {
      result[i] = y[i] + h * k[i];
    }
  }
}
