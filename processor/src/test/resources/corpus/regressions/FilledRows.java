package corpus.regressions;

import dev.adjoint.Differentiable;
import java.util.Arrays;

/** Rows that code out of sight puts into an array of arrays have two names from then on. */
final class FilledRows {
  private FilledRows() {}

  // @inputs positive(5), n(0, 1, 3)
  @Differentiable
  static double filled(double[] a, int[] row) {
    int[][] w = new int[2][];
    Arrays.fill(w, row);
    double s = a[4];
    for (int i = 0; i < 3; i++) {
      s *= a[row[i]] * s;
      w[1][i] = 2;
      w[0][(i + 1) % 3] = 1;
    }
    return s;
  }

  // @inputs positive(5), positive(3)
  @Differentiable(wrt = "a")
  static double passiveFilled(double[] a, double[] c) {
    double[][] v = new double[2][];
    Arrays.fill(v, c);
    double s = a[4];
    for (int i = 0; i < 3; i++) {
      s *= a[i] * c[i];
      v[0][i] = 7;
      v[1][(i + 1) % 3] += 1;
    }
    return s;
  }

  // @inputs positive(5), positive(3)
  @Differentiable(wrt = "a")
  static double passiveDoubles(double[] a, double[] c) {
    double[][] v = {c, c};
    double s = a[4];
    for (int i = 0; i < 3; i++) {
      s *= a[i] * c[i];
      v[0][i] = 7;
      v[1][(i + 1) % 3] += 1;
    }
    return s;
  }
}
