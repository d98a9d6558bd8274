package corpus.arrays;

import dev.adjoint.Differentiable;

/** Arrays of rank two and three, rectangular and jagged. */
final class Matrices {
  private Matrices() {}

  @Differentiable
  static double trace(double[][] a) {
    double t = 0;
    for (int i = 0; i < a.length; i++) {
      t += a[i][i] * a[i][i];
    }
    return t;
  }

  @Differentiable
  static double[][] multiply(double[][] a, double[][] b) {
    int n = a.length;
    int m = b[0].length;
    double[][] c = new double[n][m];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        for (int k = 0; k < b.length; k++) {
          c[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return c;
  }

  @Differentiable
  static double chain(double[][] a, double[] x) {
    double[] y = x;
    for (int step = 0; step < 3; step++) {
      double[] z = new double[a.length];
      for (int i = 0; i < a.length; i++) {
        double s = 0;
        for (int j = 0; j < y.length; j++) {
          s += a[i][j] * y[j];
        }
        z[i] = s;
      }
      y = z;
    }
    double s = 0;
    for (double e : y) {
      s += e;
    }
    return s;
  }

  // @inputs mixed(3, 3), mixed(3)
  @Differentiable
  static double quadratic(double[][] a, double[] x) {
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      final double[] row = a[i];
      for (int j = 0; j < x.length; j++) {
        s += x[i] * row[j] * x[j];
      }
    }
    return s;
  }

  @Differentiable
  static double jagged(double[] x) {
    double[][] t = new double[x.length][];
    for (int i = 0; i < x.length; i++) {
      t[i] = new double[i + 1];
      for (int j = 0; j <= i; j++) {
        t[i][j] = j == 0 ? x[i] : t[i][j - 1] * x[j] + t[i - 1][j - 1];
      }
    }
    double s = 0;
    for (double[] row : t) {
      s += row[row.length - 1] * row.length;
    }
    return s;
  }

  // @inputs m(v(0.5), v(), v(0.7, 0.9, 0.2))
  @Differentiable
  static double jaggedParameter(double[][] a) {
    double s = 1;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a[i].length; j++) {
        s += s * a[i][j] * (i + j);
      }
    }
    return s;
  }

  @Differentiable
  static double literalMatrix(double x, double y) {
    double[][] a = {{x, y}, {-y, x}, {1}};
    double[][] b = new double[][] {{x * y}, a[1]};
    return a[0][0] * a[1][1] - a[0][1] * a[1][0] + b[0][0] * b[1][0] + a[2].length * x;
  }

  @Differentiable
  static double rankThree(double[][][] a) {
    double s = 0;
    for (int p = 0; p < a.length; p++) {
      for (int i = 0; i < a[p].length; i++) {
        for (int j = 0; j < a[p][i].length; j++) {
          s += a[p][i][j] * a[0][i][j] * (p + 1);
          a[p][i][j] *= s;
        }
      }
    }
    return s * a[1][1][2];
  }

  @Differentiable
  static double rankThreeLocal(double x, int n) {
    double[][][] cube = new double[n][2][];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < 2; j++) {
        cube[i][j] = new double[] {x * i, x + j, i * j};
      }
    }
    double[][] plane = cube[n - 1];
    plane[0][0] *= plane[1][1];
    double s = 0;
    for (double[][] p : cube) {
      for (double[] r : p) {
        s += r[0] * r[1] + r[2];
      }
    }
    return s;
  }

  @Differentiable
  static double rowAlias(double[][] a) {
    double[] r0 = a[0];
    double[] r1 = a[1];
    r0[0] = r1[0] * r1[1];
    a[0][1] += r0[0] * a[1][1];
    r1[2] = a[0][1] * r0[2];
    return a[1][2] * a[0][0] + r0[1];
  }

  @Differentiable
  static double swapRows(double[][] parameter) {
    double[][] a = parameter.clone();
    double[] t = a[0];
    a[0] = a[2];
    a[2] = t;
    a[0][1] *= a[2][1];
    return a[0][0] * 2 + a[0][1] * 3 + a[2][2] * a[1][1];
  }

  @Differentiable
  static double transposeInPlace(double[][] a) {
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < i; j++) {
        double t = a[i][j];
        a[i][j] = a[j][i];
        a[j][i] = t;
      }
    }
    double s = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        s += a[i][j] * a[i][j] * (3 * i + j);
      }
    }
    return s;
  }

  @Differentiable
  static double diagonalInsideIf(double[][] s, double[] d) {
    for (int i = 0; i < s.length; i++) {
      if (d[i] < 0.9) {
        s[i][i] += d[i];
      }
      for (int j = 0; j < i; j++) {
        s[i][j] *= s[j][j];
      }
    }
    double sum = 0;
    for (int i = 0; i < s.length; i++) {
      sum += s[i][i] * s[i][0];
    }
    return sum;
  }

  // @inputs 0.6, 3, 4
  @Differentiable
  static double boundsFromInputs(double x, int rows, int columns) {
    double[][] g = new double[rows][columns];
    g[0][0] = x;
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        if (i > 0) {
          g[i][j] += g[i - 1][j] * x;
        }
        if (j > 0) {
          g[i][j] += g[i][j - 1] * 0.5;
        }
      }
    }
    return g[rows - 1][columns - 1];
  }

  // @inputs mixed(4, 4), mixed(2, 2)
  @Differentiable
  static double convolution(double[][] image, double[][] kernel) {
    int n = image.length - kernel.length + 1;
    double energy = 0;
    for (int r = 0; r < n; r++) {
      for (int c = 0; c < n; c++) {
        double s = 0;
        for (int i = 0; i < kernel.length; i++) {
          for (int j = 0; j < kernel[i].length; j++) {
            s += image[r + i][c + j] * kernel[i][j];
          }
        }
        energy += s * s;
      }
    }
    return energy;
  }

  // @inputs mixed(4, 4)
  @Differentiable
  static double maxPool(double[][] image) {
    double s = 0;
    for (int r = 0; r < image.length; r += 2) {
      for (int c = 0; c < image.length; c += 2) {
        double m = Double.NEGATIVE_INFINITY;
        for (int i = r; i < r + 2; i++) {
          for (int j = c; j < c + 2; j++) {
            m = Math.max(m, image[i][j]);
          }
        }
        s += m * m * (r + c + 1);
      }
    }
    return s;
  }
}
