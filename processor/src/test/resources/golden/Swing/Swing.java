package golden;

import dev.adjoint.Differentiable;
import dev.adjoint.Mode;

/** The method that docs/walk.md follows through the compiler. */
final class Swing {
  /**
   * Where the swing is.
   *
   * @param angle its angle
   * @param speed how fast that grows
   */
  record State(double angle, double speed) {}

  private Swing() {}

  /**
   * How high a swing is.
   *
   * @param angle where it starts
   * @param kicks what is added to its speed, step by step
   * @return the height after the last step
   */
  @Differentiable(wrt = "angle", modes = Mode.ADJOINT)
  static double height(double angle, double[] kicks) {
    State state = new State(angle, 0);
    for (int i = 0; i < kicks.length; i++) {
      state = step(state, kicks[i]);
      if (state.angle() > 3) {
        break;
      }
    }
    return 1 - Math.cos(state.angle());
  }

  private static State step(State s, double kick) {
    double speed = s.speed() - 0.1 * Math.sin(s.angle()) + kick;
    return new State(s.angle() + speed, speed);
  }
}
