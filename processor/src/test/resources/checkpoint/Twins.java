package checkpoint;

import dev.adjoint.Checkpoint;
import dev.adjoint.Differentiable;
import dev.adjoint.Mode;
import dev.adjoint.Partial;

/** Loops with checkpoints beside the same loops without. */
public final class Twins {
  /** How often {@link #force} was called. */
  public static long calls;

  private Twins() {}

  @Differentiable(modes = Mode.ADJOINT)
  public static double plain(double[] y, double h, int n) {
    for (int t = 0; t < n; t++) {
      double x = y[0];
      double v = y[1];
      y[1] = v - h * Math.sin(x) * Math.exp(-0.001 * v * v);
      y[0] = x + h * y[1];
    }
    return y[0] * y[0] + y[1];
  }

  @Differentiable(modes = Mode.ADJOINT)
  public static double snapshots(double[] y, double h, int n) {
    for (@Checkpoint(snapshots = 20) int t = 0; t < n; t++) {
      double x = y[0];
      double v = y[1];
      y[1] = v - h * Math.sin(x) * Math.exp(-0.001 * v * v);
      y[0] = x + h * y[1];
    }
    return y[0] * y[0] + y[1];
  }

  @Differentiable(modes = Mode.ADJOINT)
  public static double bytes(double[] y, double h, int n) {
    for (@Checkpoint(bytes = 4 << 10) int t = 0; t < n; t++) {
      double x = y[0];
      double v = y[1];
      y[1] = v - h * Math.sin(x) * Math.exp(-0.001 * v * v);
      y[0] = x + h * y[1];
    }
    return y[0] * y[0] + y[1];
  }

  @Partial(of = "x", is = "1 - x * x")
  static double force(double x) {
    calls++;
    return x - x * x * x / 3;
  }

  @Differentiable(modes = Mode.ADJOINT)
  public static double counted(double x, double h, int n) {
    for (@Checkpoint(snapshots = 4) int t = 0; t < n; t++) {
      x += h * force(x) * x;
    }
    return x;
  }
}
