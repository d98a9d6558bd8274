package dev.adjoint.benchmarks.gradbench.ht;

/** Rodrigues' formula and its three derivatives; matrices lie row by row. */
final class GlobalRotation {
  final double[] matrix = new double[9];
  final double[][] dot = new double[3][9];
  private final double[] axis = new double[3];

  /** Takes the rotation from the first three numbers of a pose. */
  void turn(double[] theta) {
    double angle = Math.sqrt(theta[0] * theta[0] + theta[1] * theta[1] + theta[2] * theta[2]);
    boolean still = angle < 1e-4;
    double cosine = still ? 1 : Math.cos(angle);
    double sine = still ? 0 : Math.sin(angle);
    for (int k = 0; k < 3; k++) {
      axis[k] = still ? 0 : theta[k] / angle;
    }
    rodrigues(axis, 1 - cosine, cosine, sine, matrix);
    for (int k = 0; k < 3; k++) {
      // By the angle, whose derivative is the axis; then by the axis, perpendicular to itself.
      rodrigues(axis, sine * axis[k], -sine * axis[k], cosine * axis[k], dot[k]);
      if (!still) {
        tilt(k, (1 - cosine) / angle, sine / angle);
      }
    }
  }

  private static void rodrigues(double[] a, double dyad, double unit, double cross, double[] r) {
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        r[3 * i + j] = dyad * a[i] * a[j];
      }
      r[4 * i] += unit;
    }
    addCross(cross * a[0], cross * a[1], cross * a[2], r);
  }

  private void tilt(int k, double dyad, double cross) {
    double[] r = dot[k];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        r[3 * i + j] += dyad * (tilted(i, k) * axis[j] + axis[i] * tilted(j, k));
      }
    }
    addCross(cross * tilted(0, k), cross * tilted(1, k), cross * tilted(2, k), r);
  }

  /** The derivative of an entry of the axis times the angle. */
  private double tilted(int i, int k) {
    return (i == k ? 1 : 0) - axis[i] * axis[k];
  }

  private static void addCross(double x, double y, double z, double[] r) {
    r[1] -= z;
    r[2] += y;
    r[3] += z;
    r[5] -= x;
    r[6] -= y;
    r[7] += x;
  }
}
