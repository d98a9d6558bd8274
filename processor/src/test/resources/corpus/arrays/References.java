package corpus.arrays;

import dev.adjoint.Differentiable;

/** Array references that are copied, exchanged, shared and compared. */
final class References {
  private References() {}

  @Differentiable
  static double sameRowTwice(double x, double y) {
    double[] row = {x, y};
    double[][] a = {row, row, {y, x}};
    a[0][0] *= 2;
    a[1][1] += a[0][0];
    a[2] = a[1];
    a[2][0] *= a[1][1];
    return row[0] * row[1];
  }

  @Differentiable
  static double previousAndCurrent(double[] x) {
    double[] previous = x;
    double[] current = previous;
    double s = 0;
    for (int i = 0; i < 3; i++) {
      current[i] = previous[i] * previous[i + 1];
      s += current[i] * current[i + 1];
      if (i == 1) {
        current = current.clone();
      }
    }
    return s + current[2] * previous[2];
  }

  @Differentiable
  static double rotateThree(double[] a, double[] b, double[] c) {
    for (int i = 0; i < 4; i++) {
      a[i] = b[i] * c[i] + 0.5 * a[i];
      double[] t = a;
      a = b;
      b = c;
      c = t;
    }
    return a[0] + b[1] * 2 + c[2] * 3 + a[3] * b[3] * c[3];
  }

  // @inputs mixed(3), positive(3), 0
  // @inputs mixed(3), positive(3), 1
  @Differentiable
  static double identityTests(double[] a, double[] b, int n) {
    double[] c = n == 0 ? a : b;
    double[] d = null;
    if (c == a) {
      d = b;
    }
    double s = c[0] * c[1];
    if (d != null && d != c) {
      s *= d[2];
    }
    return s;
  }

  @Differentiable
  static double rowsReordered(double[][] rows) {
    double[][] a = {rows[0], rows[1], rows[2]};
    double[] first = a[0];
    a[0] = a[1];
    first[0] *= a[0][0];
    a[1] = a[2];
    a[2] = first;
    return a[2][0] * a[1][1] + a[0][2];
  }

  // @inputs mixed(3, 3), n(2, 0, 1)
  @Differentiable
  static double localTableOfRows(double[][] a, int[] order) {
    double[][] sorted = new double[order.length][];
    for (int i = 0; i < order.length; i++) {
      sorted[i] = a[order[i]];
    }
    sorted[0][0] = sorted[1][1] * sorted[2][2];
    double s = 0;
    for (int i = 0; i < order.length; i++) {
      s += sorted[i][0] * a[i][0] * (i + 1);
    }
    return s;
  }

  @Differentiable
  static double growing(double[] x) {
    double[] list = new double[1];
    int size = 0;
    for (double e : x) {
      if (size == list.length) {
        double[] bigger = new double[2 * size];
        System.arraycopy(list, 0, bigger, 0, size);
        list = bigger;
      }
      list[size++] = e * e;
    }
    double p = 1;
    for (int i = 0; i < size; i++) {
      p *= 1 + list[i];
    }
    return p;
  }

  @Differentiable
  static double linkedByIndex(double[] x) {
    double[][] layers = new double[3][];
    layers[0] = x;
    for (int k = 1; k < layers.length; k++) {
      double[] below = layers[k - 1];
      layers[k] = new double[below.length - 1];
      for (int i = 0; i < layers[k].length; i++) {
        layers[k][i] = below[i] * below[i + 1];
      }
    }
    double[] top = layers[layers.length - 1];
    return top[0] + top[1] * top[top.length - 1];
  }

  @Differentiable
  static double arrayFromBranches(double[] x, int n) {
    double[] y;
    switch (n % 3) {
      case 0 -> y = x;
      case 1 -> y = x.clone();
      default -> y = new double[] {x[0], x[1], x[2]};
    }
    y[0] *= x[1];
    x[1] = y[0] + x[0];
    return y[0] * x[0] + y[1] * x[1];
  }
}
