package user;

import dev.adjoint.Differentiable;
import dev.adjoint.Mode;

/** Asks for one mode only. */
class Forward {
  private Forward() {}

  @Differentiable(modes = Mode.TANGENT)
  static double cubed(double x) {
    return x * x * x;
  }
}
