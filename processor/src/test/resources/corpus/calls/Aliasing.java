package corpus.calls;

import dev.adjoint.Differentiable;

/** Arrays that are the same array under several names, across calls. */
public final class Aliasing {
  private Aliasing() {}

  static void accumulate(double[] to, double[] from, double factor) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * from[i] * from[i];
    }
  }

  static double[] larger(double[] a, double[] b) {
    return a[0] > b[0] ? a : b;
  }

  static double[] own(double[] a) {
    return a;
  }

  // @inputs mixed(3), positive(3), 0.7
  // @inputs keep(mixed(3)), kept(), 0.7
  @Differentiable
  static double twice(double[] a, double[] b, double c) {
    accumulate(a, b, c);
    accumulate(a, a, c);
    accumulate(b, a, 0.5);
    return a[0] * b[1] + a[2];
  }

  // @inputs mixed(3), positive(3)
  // @inputs positive(3), mixed(3)
  @Differentiable
  static double chosen(double[] a, double[] b) {
    double[] c = larger(a, b);
    c[1] *= 3;
    own(c)[2] = a[0] * b[0];
    double[] d = own(own(a));
    d[0] += b[1];
    return a[0] * a[1] + b[1] * b[2] + a[2];
  }

  static void swapRows(double[][] m, int i, int j) {
    double[] row = m[i];
    m[i] = m[j];
    m[j] = row;
  }

  // @inputs mixed(3, 3), 0.6
  @Differentiable
  static double rows(double[][] given, double x) {
    double[][] m = copy(given);
    double[] first = m[0];
    swapRows(m, 0, 2);
    first[1] = x * m[0][1];
    swapRows(m, 1, 2);
    m[1][0] *= first[1];
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        sum += (i + 2 * j + 1) * m[i][j] * m[i][j];
      }
    }
    return sum;
  }

  static double eliminate(double[][] a) {
    double determinant = 1;
    for (int k = 0; k < a.length; k++) {
      int pivot = k;
      for (int i = k + 1; i < a.length; i++) {
        if (Math.abs(a[i][k]) > Math.abs(a[pivot][k])) {
          pivot = i;
        }
      }
      if (pivot != k) {
        swapRows(a, k, pivot);
        determinant = -determinant;
      }
      determinant *= a[k][k];
      for (int i = k + 1; i < a.length; i++) {
        double factor = a[i][k] / a[k][k];
        for (int j = k; j < a.length; j++) {
          a[i][j] -= factor * a[k][j];
        }
      }
    }
    return determinant;
  }

  static double[][] copy(double[][] m) {
    double[][] result = new double[m.length][];
    for (int i = 0; i < m.length; i++) {
      result[i] = m[i].clone();
    }
    return result;
  }

  // @inputs m(v(0.1, 2, 0.3), v(1.5, 0.2, 0.7), v(0.4, 0.6, -1.1))
  @Differentiable
  static double determinant(double[][] m) {
    return eliminate(copy(m));
  }

  // @inputs mixed(4)
  @Differentiable
  static double scratch(double[] x) {
    double[] buffer = new double[x.length];
    double sum = 0;
    for (int k = 0; k < 3; k++) {
      accumulate(buffer, x, 0.5 + k);
      double[] old = buffer;
      buffer = x.clone();
      accumulate(buffer, old, 0.25);
      sum += buffer[k] * old[k + 1];
    }
    return sum;
  }
}
