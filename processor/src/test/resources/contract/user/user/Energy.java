package user;

import dev.adjoint.Differentiable;

/** Has a method of its own name. */
interface Energy {
  @Differentiable
  static double energy(double mass, double velocity) {
    return 0.5 * mass * velocity * velocity;
  }
}
