package corpus.checkpoints;

import dev.adjoint.Checkpoint;
import dev.adjoint.Differentiable;
import dev.adjoint.Mode;

/** Loops with copies of a few numbers. */
final class Scalars {
  private static final int SNAPSHOTS = 4;

  private Scalars() {}

  // @inputs 0.3, 2.9, 0
  // @inputs 0.3, 2.9, 1
  // @inputs 0.3, 2.9, 2
  // @inputs 0.3, 2.9, 4
  // @inputs 0.3, 2.9, 5
  // @inputs 0.3, 2.9, 6
  // @inputs 0.3, 2.9, 50
  // @inputs 0.3, 2.9, -3
  @Differentiable
  static double logisticMap(double x, double r, int n) {
    for (@Checkpoint(snapshots = SNAPSHOTS) int t = 0; t < n; t++) {
      x = r * x * (1 - x);
    }
    return x;
  }

  // @inputs 0.4, 1000
  @Differentiable
  static double oneCopy(double x, int n) {
    double sum = 0;
    for (@Checkpoint(snapshots = 1) int t = 0; t < n / 10; t++) {
      x = Math.sin(x) + 0.1 * x * t / (1 + t);
      sum += x * x;
    }
    return sum;
  }

  // @inputs 0.4, 1.2, 1000
  @Differentiable
  static double withinBytes(double x, double k, int n) {
    double y = x * k;
    double energy = 0;
    for (@Checkpoint(bytes = 1 << 8) int t = 0; t < n; t++) {
      double force = -k * Math.sin(x);
      y += 0.01 * force;
      x += 0.01 * y;
      energy += y * y / 2;
    }
    return energy / n + x;
  }

  // @inputs 0.4f, 1.2f, 100
  @Differentiable
  static float single(float x, float k, int n) {
    for (@Checkpoint(snapshots = 5) int t = 0; t < n; t++) {
      x = x + 0.125f * (k - x * x);
    }
    return x;
  }

  // @inputs 0.4, 7L
  // @inputs 0.4, 40L
  @Differentiable
  static double longIndex(double x, long n) {
    for (@Checkpoint(snapshots = 3) long t = 2L; t <= n; t++) {
      x = Math.cos(x) / t + x;
    }
    return x;
  }

  // @inputs 0.4, 0
  // @inputs 0.4, 1
  // @inputs 0.4, 11
  // @inputs 0.4, 40
  @Differentiable
  static double stepTwo(double x, int n) {
    for (@Checkpoint(snapshots = 3) int t = 1; t <= n; t += 2) {
      x = Math.sin(x) / t + x;
    }
    return x;
  }

  // @inputs 0.4, 0
  // @inputs 0.4, 17
  @Differentiable
  static double downwards(double x, int n) {
    for (@Checkpoint(snapshots = 2) int t = n; t > 3; t--) {
      x = x * x / t + 0.5;
    }
    for (@Checkpoint(snapshots = 2) long t = n; t >= -4; t -= 3) {
      x = Math.exp(-x * x) * t;
    }
    return x;
  }

  // @inputs 1.0, 0.5, 30
  @Differentiable
  static double lotkaVolterra(double x, double y, int n) {
    if (n > 1000) {
      return x;
    }
    double h = 0.05;
    int turns = 0;
    boolean odd = true;
    for (@Checkpoint(snapshots = 4) int t = 0; t < n; t++) {
      double dx = x * (1.1 - 0.4 * y);
      double dy = y * (0.1 * x - 0.4);
      odd = !odd;
      if (dx > 0 && odd) {
        turns++;
      }
      if (t % 7 == 6) {
        continue;
      }
      x += h * dx;
      y += h * dy + 0.001 * turns;
    }
    return x * y + turns;
  }

  // @inputs 0.7, 12
  @Differentiable
  static double nested(double x, int n) {
    double sum = 0;
    for (@Checkpoint(snapshots = 3) int i = 0; i < n; i++) {
      double y = x;
      for (@Checkpoint(snapshots = 2) int j = 0; j < i; j++) {
        y = Math.sin(y) + x;
      }
      sum += y * x;
      x = 0.9 * x + 0.01 * y * y;
    }
    return sum;
  }

  // @inputs 0.7, 6
  @Differentiable
  static double insideOthers(double x, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double y = x + i;
      if (i != 2) {
        for (@Checkpoint(snapshots = 2) int j = 0; j < 3 * i; j++) {
          y = Math.sin(y) + x;
        }
      } else {
        y *= x;
      }
      sum = sum * 0.5 + y * y;
    }
    double z = sum;
    while (z > 0.1) {
      for (@Checkpoint(snapshots = 2) int j = 0; j < n; j++) {
        z = 0.9 * z - 0.01 * z * z * x;
      }
    }
    return z + sum;
  }

  // @inputs 0.7, 0.3, 9
  @Differentiable
  static double linear(double x, double a, int n) {
    for (@Checkpoint(snapshots = 2) int t = 0; t < n; t++) {
      x = 2 * x + a;
    }
    return x;
  }

  // @inputs 0.7, 40
  @Differentiable
  static double throwing(double x, int n) {
    for (@Checkpoint(snapshots = 6) int t = 0; t < n; t++) {
      x = x * x - 0.3;
      if (Double.isNaN(x)) {
        throw new ArithmeticException("step " + t);
      }
      assert x < 100;
    }
    return x;
  }

  // @inputs 0.7, 20
  @Differentiable
  static double passive(double x, int n) {
    int count = 0;
    for (@Checkpoint(snapshots = 6) int t = 0; t < n; t++) {
      count += t % 3;
    }
    return x * count;
  }

  // @inputs 0.7, 25
  @Differentiable
  static double helpers(double x, int n) {
    double total = 0;
    for (@Checkpoint(snapshots = 3) int t = 0; t < n; t++) {
      x = step(x, t);
      total += power(x, 3);
    }
    return total;
  }

  private static double step(double x, int t) {
    if (t % 2 == 0) {
      return x + 0.1 * Math.sin(x);
    }
    return x * 0.99;
  }

  private static double power(double x, int n) {
    return n == 0 ? 1 : x * power(x, n - 1);
  }

  // @inputs 0.7, 30
  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  static double curved(double x, int n) {
    double y = x;
    for (@Checkpoint(snapshots = 3) int t = 0; t < n; t++) {
      y = y - 0.1 * Math.sin(x * y);
    }
    return y;
  }

  // @inputs 0.7, mixed(3), 3
  @Differentiable
  static double recursive(double x, double[] a, int depth) {
    double y = depth == 0 ? x : recursive(x * a[depth - 1], a, depth - 1);
    for (@Checkpoint(snapshots = 2) int t = 0; t < 5; t++) {
      y = Math.sin(y) + a[t % 3] * x;
      a[t % 3] += 0.1 * y;
    }
    return y;
  }
}
