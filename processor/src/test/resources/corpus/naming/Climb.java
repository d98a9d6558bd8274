package corpus.naming;

import dev.adjoint.Differentiable;

/** A class whose method has its name: the record for the result would be called as the companion. */
final class Climb {
  private Climb() {}

  // @inputs 0.7, 3
  @Differentiable
  static double climb(double x, int n) {
    return n <= 0 ? x : Math.sin(x) + x * climb(x * 0.75, n - 1);
  }
}
