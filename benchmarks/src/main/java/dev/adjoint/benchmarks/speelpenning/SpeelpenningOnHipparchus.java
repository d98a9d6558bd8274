package dev.adjoint.benchmarks.speelpenning;

import org.hipparchus.analysis.differentiation.Gradient;

/** Speelpenning's product written against Hipparchus' forward-mode number type. */
public final class SpeelpenningOnHipparchus {
  private SpeelpenningOnHipparchus() {}

  /** The product with all its partial derivatives. */
  public static Gradient product(double[] point) {
    int n = point.length;
    Gradient product = Gradient.constant(n, 1);
    for (int i = 0; i < n; i++) {
      product = product.multiply(Gradient.variable(n, i, point[i]));
    }
    return product;
  }
}
