package corpus.regressions;

import dev.adjoint.Differentiable;

/** Jumps to where the program goes anyway, under conditions that do something. */
final class LastConditions {
  static int ticks;

  private LastConditions() {}

  static int tick(int by) {
    ticks = (ticks + by) % 7;
    return ticks;
  }

  // @inputs 0.7, true
  // @inputs -0.4, false
  @Differentiable
  static double leavesABlock(double x, boolean flag) {
    out:
    {
      if (flag & tick(2) < 3) {
        break out;
      }
    }
    return x * x;
  }

  // @inputs 0.7, 4
  @Differentiable
  static double continues(double x, int n) {
    double y = x;
    for (int i = 0; i < n; i++) {
      y *= x;
      if (tick(1) > 3) {
        continue;
      }
    }
    return y * tick(1);
  }

  // @inputs 0.7, 4
  // @inputs 0.7, 2
  @Differentiable
  static double looksBeyondTheEnd(double x, int n) {
    int[] limits = {3, 1, 2};
    double y = x;
    for (int i = 0; i < n; i++) {
      y *= x;
      if (limits[i] > 2 || 6 / limits[i] > 4) {
        continue;
      }
    }
    return y;
  }
}
