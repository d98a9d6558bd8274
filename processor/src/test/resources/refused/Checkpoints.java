import dev.adjoint.Checkpoint;
import dev.adjoint.Differentiable;

/** Loops that cannot be reversed with few copies of their state. */
class Checkpoints {
  static int counter = 1;
  static final int[] TABLE = {1, 2};

  @Differentiable
  static double places(double[] a, double x, int n) {
    /*!AD1055*/@Checkpoint(snapshots = 3) double y = x;
    for (/*!AD1055*/@Checkpoint(snapshots = 3) double each : a) {
      y += each;
    }
    for (/*!AD1055*/@Checkpoint(snapshots = 3) int t = 0; t < n; t += t + 1) {
      y *= x;
    }
    for (/*!AD1055*/@Checkpoint(snapshots = 3) int t = 0; t < n; t++) {
      n--;
      y *= x;
    }
    for (/*!AD1055*/@Checkpoint(snapshots = 3) double t = 0; t < 5; t += 1) {
      y *= x;
    }
    for (@Checkpoint(snapshots = 3) int t = 0; t < n; t++) {
      y *= x;
    }
    return y;
  }

  @Differentiable
  static double bounds(double x, int n) {
    for (/*!AD1056*/@Checkpoint int t = 0; t < n; t++) {
      x *= x;
    }
    for (/*!AD1056*/@dev.adjoint.Checkpoint() int t = 0; t < n; t++) {
      x *= x;
    }
    for (/*!AD1056*/@Checkpoint(snapshots = 0) int t = 0; t < n; t++) {
      x *= x;
    }
    for (/*!AD1056*/@Checkpoint(bytes = -1L << 20) int t = 0; t < n; t++) {
      x *= x;
    }
    for (/*!AD1056*/@Checkpoint(snapshots = 3, bytes = 5) int t = 0; t < n; t++) {
      x *= x;
    }
    for (@dev.adjoint.Checkpoint(bytes = 1L << 40) int t = 0; t < n; t++) {
      x *= x;
    }
    return x;
  }

  @Differentiable
  static double exits(double x, int n) {
    for (@Checkpoint(snapshots = 3) int t = 0; t < n; t++) {
      if (x > 3) {
        /*!AD1057*/break;
      }
      for (int i = 0; i < 3; i++) {
        x *= 0.9;
        if (i == t) {
          break;
        }
        if (t == 7) {
          /*!AD1057*/return x;
        }
      }
      switch (t) {
        case 3:
          x *= 2;
          break;
        default:
          continue;
      }
    }
    outer:
    for (int k = 0; k < n; k++) {
      mine:
      for (@Checkpoint(snapshots = 3) int t = 0; t < n; t++) {
        for (int i = 0; i < 3; i++) {
          x = Math.sin(x);
          if (i > t) {
            continue mine;
          } else if (t > 5) {
            /*!AD1057*/continue outer;
          } else if (t > 6) {
            /*!AD1057*/break mine;
          }
        }
      }
    }
    return x;
  }

  @Differentiable
  static double effects(double x, int n, java.util.Random random) {
    for (@Checkpoint(snapshots = 3) int t = 0; t < n; t++) {
      System.out/*!AD1058*/.println(t);
      x += /*!AD1058*/counter * random/*!AD1058*/.nextInt() * Math/*!AD1058*/.random();
      if (t > 100) {
        throw new IllegalStateException("at " + t);
      }
    }
    for (int t = 0; t < n; t++) {
      System.out.println(t);
      x += counter;
    }
    return x;
  }

  @Differentiable
  static double references(double[] x, int n) {
    double[][] kept = new double[n][];
    for (@Checkpoint(snapshots = 3) int t = 0; t < n; t++) {
      kept[t] /*!AD1059*/= x.clone();
      double[][] mine = new double[2][];
      mine[0] = x;
      mine[1] = x.clone();
      x[0] += mine[1][0] * TABLE[0];
    }
    return kept[0][0];
  }

  @Differentiable
  static double fields(double[] x, int n) {
    for (@Checkpoint(snapshots = 3) int t = 0; t < n; t++) {
      /*!AD1060*/TABLE[0] += t;
      x[0] *= /*!AD1060*/TABLE[0];
    }
    return x[0];
  }
}
