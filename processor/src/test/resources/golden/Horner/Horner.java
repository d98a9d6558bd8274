package golden;

import dev.adjoint.Differentiable;

/** A recurrence with a branch: what each iteration overwrites is stored. */
public final class Horner {
  private Horner() {}

  /**
   * A polynomial, compressed where it is large.
   *
   * @param x where
   * @param c the coefficients
   * @return its value
   */
  @Differentiable
  public static double compressed(double x, double[] c) {
    double acc = 0.0;
    for (int i = c.length - 1; i >= 0; i--) {
      acc = acc * x + c[i];
      if (acc > 1.0) {
        acc = Math.log(acc) + 1.0;
      }
    }
    return acc;
  }
}
