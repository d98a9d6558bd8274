package golden;

import dev.adjoint.Checkpoint;
import dev.adjoint.Differentiable;
import dev.adjoint.Mode;

/** A long loop that keeps few copies of its state. */
public final class Population {
  private Population() {}

  /**
   * The logistic map.
   *
   * @param r how fast the population grows
   * @param start how large it is
   * @param n for how many years
   * @return how large it is then
   */
  @Differentiable(modes = Mode.ADJOINT)
  public static double size(double r, double start, int n) {
    double x = start;
    for (@Checkpoint(snapshots = 20) int t = 0; t < n; t++) {
      x = r * x * (1 - x);
    }
    return x;
  }
}
