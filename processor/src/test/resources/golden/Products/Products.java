package golden;

import dev.adjoint.Differentiable;
import dev.adjoint.Mode;

/** A companion with a variant that takes its arrays from a workspace. */
public final class Products {
  private Products() {}

  /**
   * Speelpenning's product.
   *
   * @param x the factors
   * @return their product
   */
  @Differentiable(modes = Mode.ADJOINT, workspace = true)
  public static double product(double[] x) {
    double product = 1.0;
    for (int i = 0; i < x.length; i++) {
      product *= x[i];
    }
    return product;
  }
}
