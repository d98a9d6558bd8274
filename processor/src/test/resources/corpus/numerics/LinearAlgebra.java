package corpus.numerics;

import dev.adjoint.Differentiable;

/** Dense factorisations and solvers, in place. */
final class LinearAlgebra {
  private LinearAlgebra() {}

  // @inputs m(v(0.5, 2.0, 1.0), v(3.0, 1.0, -1.0), v(1.0, -2.0, 4.0))
  @Differentiable
  static double determinant(double[][] matrix) {
    int n = matrix.length;
    double[][] a = new double[n][];
    for (int i = 0; i < n; i++) {
      a[i] = matrix[i].clone();
    }
    double det = 1;
    for (int k = 0; k < n; k++) {
      int pivot = k;
      for (int i = k + 1; i < n; i++) {
        if (Math.abs(a[i][k]) > Math.abs(a[pivot][k])) {
          pivot = i;
        }
      }
      if (a[pivot][k] == 0) {
        return 0;
      }
      if (pivot != k) {
        double[] t = a[k];
        a[k] = a[pivot];
        a[pivot] = t;
        det = -det;
      }
      det *= a[k][k];
      for (int i = k + 1; i < n; i++) {
        double f = a[i][k] / a[k][k];
        for (int j = k + 1; j < n; j++) {
          a[i][j] -= f * a[k][j];
        }
      }
    }
    return det;
  }

  // @inputs m(v(0.5, 2.0, 1.0), v(3.0, 1.0, -1.0), v(1.0, -2.0, 4.0))
  @Differentiable
  static double determinantByElements(double[][] a) {
    int n = a.length;
    double det = 1;
    for (int k = 0; k < n; k++) {
      int pivot = k;
      for (int i = k + 1; i < n; i++) {
        if (Math.abs(a[i][k]) > Math.abs(a[pivot][k])) {
          pivot = i;
        }
      }
      if (pivot != k) {
        for (int j = k; j < n; j++) {
          double t = a[k][j];
          a[k][j] = a[pivot][j];
          a[pivot][j] = t;
        }
        det = -det;
      }
      det *= a[k][k];
      for (int i = k + 1; i < n; i++) {
        a[i][k] /= a[k][k];
        for (int j = k + 1; j < n; j++) {
          a[i][j] -= a[i][k] * a[k][j];
        }
      }
    }
    return det;
  }

  // @inputs spd(4)
  @Differentiable
  static double choleskyLogDeterminant(double[][] a) {
    int n = a.length;
    double logDet = 0;
    for (int j = 0; j < n; j++) {
      for (int k = 0; k < j; k++) {
        a[j][j] -= a[j][k] * a[j][k];
      }
      if (a[j][j] <= 0) {
        throw new ArithmeticException("not positive definite at " + j);
      }
      a[j][j] = Math.sqrt(a[j][j]);
      for (int i = j + 1; i < n; i++) {
        for (int k = 0; k < j; k++) {
          a[i][j] -= a[i][k] * a[j][k];
        }
        a[i][j] /= a[j][j];
      }
      logDet += 2 * Math.log(a[j][j]);
    }
    return logDet;
  }

  // @inputs spd(3)
  // @inputs m(v(1, 2), v(2, 1))
  @Differentiable
  static void cholesky(double[][] a) {
    int n = a.length;
    for (int j = 0; j < n; j++) {
      double d = a[j][j];
      for (int k = 0; k < j; k++) {
        d -= a[j][k] * a[j][k];
      }
      if (!(d > 0)) {
        throw new ArithmeticException("not positive definite");
      }
      a[j][j] = Math.sqrt(d);
      for (int i = j + 1; i < n; i++) {
        double s = a[i][j];
        for (int k = 0; k < j; k++) {
          s -= a[i][k] * a[j][k];
        }
        a[i][j] = s / a[j][j];
        a[j][i] = 0;
      }
    }
  }

  // @inputs spd(4), mixed(4)
  @Differentiable
  static double[] solveByLu(double[][] a, double[] b) {
    int n = b.length;
    for (int k = 0; k < n; k++) {
      for (int i = k + 1; i < n; i++) {
        a[i][k] /= a[k][k];
        for (int j = k + 1; j < n; j++) {
          a[i][j] -= a[i][k] * a[k][j];
        }
      }
    }
    double[] x = b.clone();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        x[i] -= a[i][j] * x[j];
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int j = i + 1; j < n; j++) {
        x[i] -= a[i][j] * x[j];
      }
      x[i] /= a[i][i];
    }
    return x;
  }

  // @inputs mixed(4, 3)
  @Differentiable
  static double householder(double[][] a) {
    int m = a.length;
    int n = a[0].length;
    double product = 1;
    double[] v = new double[m];
    for (int k = 0; k < n; k++) {
      double norm = 0;
      for (int i = k; i < m; i++) {
        norm = Math.hypot(norm, a[i][k]);
      }
      double alpha = a[k][k] > 0 ? -norm : norm;
      double vv = 0;
      for (int i = k; i < m; i++) {
        v[i] = i == k ? a[i][k] - alpha : a[i][k];
        vv += v[i] * v[i];
      }
      for (int j = k; j < n; j++) {
        double dot = 0;
        for (int i = k; i < m; i++) {
          dot += v[i] * a[i][j];
        }
        for (int i = k; i < m; i++) {
          a[i][j] -= 2 * dot / vv * v[i];
        }
      }
      product *= a[k][k];
    }
    return product + a[0][n - 1];
  }

  // @inputs mixed(5), v(3.0, 3.5, 4.0, 3.2, 2.9), mixed(5), positive(5)
  @Differentiable
  static double[] thomas(double[] lower, double[] diagonal, double[] upper, double[] right) {
    int n = diagonal.length;
    for (int i = 1; i < n; i++) {
      double w = lower[i] / diagonal[i - 1];
      diagonal[i] -= w * upper[i - 1];
      right[i] -= w * right[i - 1];
    }
    double[] x = new double[n];
    x[n - 1] = right[n - 1] / diagonal[n - 1];
    for (int i = n - 2; i >= 0; i--) {
      x[i] = (right[i] - upper[i] * x[i + 1]) / diagonal[i];
    }
    return x;
  }

  // @inputs spd(3), mixed(3)
  @Differentiable
  static double powerIteration(double[][] a, double[] x) {
    double lambda = 0;
    for (int step = 0; step < 4; step++) {
      double[] y = new double[x.length];
      double norm = 0;
      for (int i = 0; i < x.length; i++) {
        for (int j = 0; j < x.length; j++) {
          y[i] += a[i][j] * x[j];
        }
        norm += y[i] * y[i];
      }
      norm = Math.sqrt(norm);
      lambda = 0;
      for (int i = 0; i < x.length; i++) {
        lambda += x[i] * y[i];
        y[i] /= norm;
      }
      x = y;
    }
    return lambda;
  }

  // @inputs spd(3), mixed(3), 4
  @Differentiable
  static double[] conjugateGradient(double[][] a, double[] b, int steps) {
    int n = b.length;
    double[] x = new double[n];
    double[] r = b.clone();
    double[] p = r.clone();
    double rr = 0;
    for (double e : r) {
      rr += e * e;
    }
    for (int k = 0; k < steps && rr > 1e-6; k++) {
      double[] ap = new double[n];
      double pap = 0;
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          ap[i] += a[i][j] * p[j];
        }
        pap += p[i] * ap[i];
      }
      double alpha = rr / pap;
      double next = 0;
      for (int i = 0; i < n; i++) {
        x[i] += alpha * p[i];
        r[i] -= alpha * ap[i];
        next += r[i] * r[i];
      }
      for (int i = 0; i < n; i++) {
        p[i] = r[i] + next / rr * p[i];
      }
      rr = next;
    }
    return x;
  }

  // @inputs mixed(8), mixed(8)
  @Differentiable
  static void butterflies(double[] re, double[] im) {
    int n = re.length;
    for (int i = 1, j = 0; i < n; i++) {
      int bit = n >> 1;
      for (; (j & bit) != 0; bit >>= 1) {
        j ^= bit;
      }
      j ^= bit;
      if (i < j) {
        double t = re[i];
        re[i] = re[j];
        re[j] = t;
        t = im[i];
        im[i] = im[j];
        im[j] = t;
      }
    }
    for (int size = 2; size <= n; size <<= 1) {
      double angle = -2 * Math.PI / size;
      for (int start = 0; start < n; start += size) {
        for (int k = 0; k < size / 2; k++) {
          double wr = Math.cos(angle * k);
          double wi = Math.sin(angle * k);
          int a = start + k;
          int b = a + size / 2;
          double xr = re[b] * wr - im[b] * wi;
          double xi = re[b] * wi + im[b] * wr;
          re[b] = re[a] - xr;
          im[b] = im[a] - xi;
          re[a] += xr;
          im[a] += xi;
        }
      }
    }
  }

  // @inputs mixed(3, 4), mixed(4, 2), mixed(2, 3)
  @Differentiable
  static double matrixChain(double[][] a, double[][] b, double[][] c) {
    double[][] ab = new double[a.length][b[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int k = 0; k < b.length; k++) {
        double aik = a[i][k];
        for (int j = 0; j < b[k].length; j++) {
          ab[i][j] += aik * b[k][j];
        }
      }
    }
    double trace = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < c.length; j++) {
        trace += ab[i][j] * c[j][i];
      }
    }
    return trace;
  }
}
