package corpus.parallel;

import dev.adjoint.Differentiable;
import dev.adjoint.Mode;
import java.io.IOException;

/** Parallel sums in methods of all kinds: of objects, of records, with several loops and results. */
final class MoreSums {
  private MoreSums() {}

  record Line(double slope, double offset) {}

  record Point(double x, double y) {}

  static Point[] points() {
    return new Point[] {new Point(0.5, 1), new Point(1.5, 2.25), new Point(-0.5, -0.75)};
  }

  // @inputs new MoreSums.Line(0.75, -0.5), MoreSums.points()
  @Differentiable(parallel = true, wrt = "line")
  static double squares(Line line, Point[] points) {
    double sum = 0;
    for (Point p : points) {
      double e = line.slope() * p.x() + line.offset() - p.y();
      sum += e * e;
    }
    return sum;
  }

  // The array that the loop reads may be one outside P, so that its adjoints may be zeros.
  // @inputs mixed(4), mixed(3), false
  // @inputs mixed(4), mixed(3), true
  @Differentiable(parallel = true, wrt = "w")
  static double chosen(double[] w, double[] x, boolean first) {
    double[] r = first ? w : x;
    double[] state = new double[1];
    double sum = 0;
    for (int i = 0; i < r.length; i++) {
      state[0] = Math.sin(r[i]);
      sum += state[0] * w[i];
    }
    return sum;
  }

  // @inputs mixed(3), 4
  @Differentiable(parallel = true)
  static double overloaded(double[] a, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += helper(a, i);
    }
    return sum;
  }

  private static double helper(double[] a, int i) {
    double p = 1;
    for (double each : a) {
      p *= each + i;
    }
    return p;
  }

  // @inputs mixed(5)
  @Differentiable(parallel = true)
  static double overloaded(double[] a) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * a[i];
    }
    return sum;
  }

  // @inputs mixed(5)
  @Differentiable(
      parallel = true,
      modes = {Mode.ADJOINT, Mode.TANGENT, Mode.JACOBIAN})
  static double[] several(double[] a) throws IOException {
    double squares = 0;
    double sines = 0;
    for (int i = 0; i < a.length; i++) {
      squares += a[i] * a[i];
      sines -= Math.sin(a[i]);
    }
    return new double[] {squares, sines};
  }

  // @inputs mixed(5), mixed(2)
  @Differentiable(parallel = true)
  static void into(double[] a, double[] out) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * a[i] * a[i];
    }
    out[0] = sum;
  }

  // @inputs mixed(6), 5
  @Differentiable(parallel = true)
  static double reassigned(double[] a, int n) {
    n = n - 1;
    double c = a[0];
    for (int k = 0; k < 3; k++) {
      c = Math.sin(c);
    }
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += c * a[i] * a[i];
    }
    n = n + 1;
    for (int i = 0; i < n; i++) {
      sum += c * a[i] / 3;
    }
    return sum + n;
  }

  // @inputs mixed(3), mixed(4, 3)
  @Differentiable(parallel = true)
  static double twoSums(double[] a, double[][] x) {
    double norm = 0;
    for (int i = 0; i < a.length; i++) {
      norm += a[i] * a[i];
    }
    double first = 0;
    for (int i = 0; i < x.length; i++) {
      double z = 0;
      for (int j = 0; j < a.length; j++) {
        z += a[j] * x[i][j];
      }
      first += z * z;
    }
    double second = 0;
    for (int i = 0; i < x.length; i++) {
      double z = 0;
      for (int j = 0; j < a.length; j++) {
        z -= a[j] * x[i][j];
      }
      second += Math.exp(z);
    }
    return norm + first * second;
  }

  // @inputs mixed(4), mixed(5)
  @Differentiable(parallel = true)
  static double afterwards(double[] w, double[] x) {
    double[] shifted = new double[w.length];
    for (int k = 0; k < w.length; k++) {
      shifted[k] = Math.exp(w[k]);
    }
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double f = 1;
      for (int k = 0; k < shifted.length; k++) {
        f *= shifted[k] + x[i];
      }
      sum += Math.log(f * f + 1);
    }
    for (int k = 0; k < w.length; k++) {
      shifted[k] = 0;
    }
    return sum * sum + shifted[0];
  }
}
