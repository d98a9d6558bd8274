package golden;

import dev.adjoint.Differentiable;
import dev.adjoint.Mode;

/** A sum over all pairs: the outer loop does nothing but run the inner one. */
final class Pairs {
  private Pairs() {}

  /**
   * The energy of points on a line.
   *
   * @param x where they are
   * @return its value
   */
  @Differentiable(modes = Mode.ADJOINT)
  static double energy(double[] x) {
    double energy = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < i; j++) {
        double d = x[i] - x[j];
        energy += 1 / (1 + d * d);
      }
    }
    return energy;
  }
}
