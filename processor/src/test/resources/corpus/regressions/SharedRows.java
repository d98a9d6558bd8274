package corpus.regressions;

import dev.adjoint.Differentiable;

/** Tables whose rows are one array, rows that are also passed by themselves, arrays from calls. */
final class SharedRows {
  static final double[] TABLE = {0.5, 1.5, 2.5};

  private SharedRows() {}

  // @inputs mixed(3, 3)
  // @inputs m(keep(v(0.3, 0.8, -0.4)), v(0.9, -0.2, 0.6), kept())
  @Differentiable
  static void readAcrossRows(double[][] m) {
    double s = 0;
    for (int i = 0; i + 1 < m.length; i++) {
      for (int j = 0; j < 3; j++) {
        s += m[i][j] * m[i + 1][j] * m[2][j];
      }
    }
    m[1][1] = s * m[0][1];
  }

  // @inputs mixed(3, 3)
  // @inputs m(keep(v(0.3, 0.8, -0.4)), v(0.9, -0.2, 0.6), kept())
  @Differentiable
  static void writtenAcrossRows(double[][] m) {
    double s = 1;
    for (int i = 0; i < m.length; i++) {
      for (int j = 1; j < 3; j++) {
        m[i][j] = m[0][j - 1] * m[i][j] + s;
        s += Math.sin(m[i][j]) * m[2][j];
      }
    }
    m[1][0] = s * m[0][1] + m[2][2];
  }

  // @inputs mixed(3, 3)
  // @inputs m(keep(v(0.3, 0.8, -0.4)), kept(), kept())
  @Differentiable
  static void addedAcrossRows(double[][] m) {
    for (int i = 0; i + 1 < m.length; i++) {
      for (int j = 0; j < 2; j++) {
        m[i][j] += 0.5 * m[i + 1][j + 1];
      }
    }
  }

  // @inputs keep(mixed(3)), mixed(3, 3)
  // @inputs keep(v(0.3, 0.8, -0.4)), m(v(0.2, 0.7, 0.1), kept(), kept())
  @Differentiable
  static void rowIsArgument(double[] a, double[][] m) {
    double s = 1;
    for (int i = 0; i < m.length; i++) {
      double[] row = m[i];
      for (int j = 0; j < 2; j++) {
        a[j] += row[j + 1] * s;
        s += row[j] * a[j + 1];
      }
      row[2] = s * a[0];
    }
    a[1] = s * a[2];
  }

  // @inputs keep(mixed(3)), mixed(3, 3)
  // @inputs keep(v(0.3, 0.8, -0.4)), m(v(0.2, 0.7, 0.1), kept(), kept())
  @Differentiable
  static void linearInRows(double[] a, double[][] m) {
    for (int i = 0; i < m.length; i++) {
      for (int j = 0; j < 2; j++) {
        a[j] += m[i][j + 1] * 0.5;
      }
    }
    for (int i = 0; i < m.length; i++) {
      a[1] += m[i][0];
    }
  }

  // @inputs keep(mixed(3)), mixed(3, 3), mixed(3, 3)
  // @inputs keep(v(0.3, 0.8, -0.4)), m(v(0.2, 0.7, 0.1), kept()), m(kept(), v(0.6, -0.3, 0.2))
  @Differentiable
  static void twoTables(double[] a, double[][] m, double[][] p) {
    double s = 1;
    double[][] t = m;
    for (int i = 0; i < 2; i++) {
      for (int k = 0; k < 2; k++) {
        for (int j = 0; j < 2; j++) {
          s = Math.sin(s * t[k][j]) + t[k][j] * a[j];
          p[1 - k][j] = s * t[1 - k][j + 1];
        }
      }
      t = p;
    }
    m[0][2] = s * t[0][0] * m[1][1];
  }

  // @inputs keep(mixed(3)), kept(), kept()
  // @inputs mixed(3), keep(positive(3)), kept()
  // @inputs keep(mixed(3)), positive(3), kept()
  @Differentiable
  static double threeArguments(double[] a, double[] b, double[] c) {
    double s = 0;
    for (int i = 0; i < 3; i++) {
      a[i] += b[2 - i] * c[1];
      s += a[i] * b[i];
    }
    for (int i = 0; i < 2; i++) {
      c[i] -= 2 * a[i + 1];
    }
    return s * c[0] + b[1];
  }

  // @inputs keep(mixed(4)), kept()
  // @inputs mixed(4), positive(4)
  @Differentiable
  static double chosenArgument(double[] a, double[] b) {
    double[] t = a[0] < 2 ? a : b;
    double[] u = b[1] < 2 ? b : a;
    double s = 1;
    for (int i = 0; i < 3; i++) {
      s += t[i] * u[i + 1] * s;
      t[i + 1] += 0.5 * u[i];
      u[i] = s;
    }
    return s * a[2] * b[3];
  }

  // @inputs mixed(3)
  @Differentiable
  static double passiveTable(double[] a) {
    double s = 0;
    for (int i = 0; i < 3; i++) {
      s += a[i] * TABLE[i] * a[(int) TABLE[0]];
    }
    return s * s;
  }
}
