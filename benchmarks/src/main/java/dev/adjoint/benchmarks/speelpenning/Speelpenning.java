package dev.adjoint.benchmarks.speelpenning;

import dev.adjoint.Differentiable;

/** Speelpenning's product, x₁ x₂ … xₙ. */
public final class Speelpenning {
  private Speelpenning() {}

  /** The product of all entries. */
  @Differentiable(workspace = true)
  public static double product(double[] x) {
    double product = 1;
    for (int i = 0; i < x.length; i++) {
      product *= x[i];
    }
    return product;
  }
}
