package corpus.numerics;

import dev.adjoint.Differentiable;

/** Integration and interpolation. */
final class Quadrature {
  private Quadrature() {}

  @Differentiable
  static double trapezoid(double a, double b, int n) {
    double h = (b - a) / n;
    double s = 0.5 * (Math.exp(-a * a) + Math.exp(-b * b));
    for (int i = 1; i < n; i++) {
      double x = a + i * h;
      s += Math.exp(-x * x);
    }
    return s * h;
  }

  // @inputs 0.2, 1.4, 6
  @Differentiable
  static double simpson(double a, double b, int n) {
    double h = (b - a) / n;
    double s = 0;
    for (int i = 0; i <= n; i++) {
      double x = a + i * h;
      double f = x * Math.sin(x);
      s += f * (i == 0 || i == n ? 1 : i % 2 == 1 ? 4 : 2);
    }
    return s * h / 3;
  }

  @Differentiable
  static double activeGrid(double a, double h) {
    double area = 0;
    for (double t = 0; t < 1; t += 0.3 * h) {
      area += Math.exp(-a * t) * h;
    }
    return area;
  }

  // @inputs 0.6, v(0.0, 0.4, 1.0, 1.7), v(1.0, 2.0, 0.5, 0.8)
  // @inputs 1.2, v(0.0, 0.4, 1.0, 1.7), v(1.0, 2.0, 0.5, 0.8)
  @Differentiable
  static double linearInterpolation(double x, double[] xs, double[] ys) {
    int i = 0;
    while (i + 2 < xs.length && xs[i + 1] < x) {
      i++;
    }
    double w = (x - xs[i]) / (xs[i + 1] - xs[i]);
    return (1 - w) * ys[i] + w * ys[i + 1];
  }

  // @inputs 0.75, v(1.0, 2.0, 0.5, 0.8, 1.4)
  @Differentiable
  static double cubicSpline(double x, double[] y) {
    int n = y.length;
    double[] m = new double[n];
    double[] d = new double[n];
    for (int i = 1; i < n - 1; i++) {
      double p = 4 - (i > 1 ? m[i - 1] : 0);
      m[i] = 1 / p;
      d[i] = (6 * (y[i + 1] - 2 * y[i] + y[i - 1]) - d[i - 1]) / p;
    }
    for (int i = n - 2; i > 0; i--) {
      d[i] -= m[i] * d[i + 1];
    }
    int k = x < 1 ? 0 : x < 2 ? 1 : 2;
    double t = x - k;
    double u = 1 - t;
    return u * y[k] + t * y[k + 1] + ((u * u * u - u) * d[k] + (t * t * t - t) * d[k + 1]) / 6;
  }

  // @inputs v(0.1, 0.7, 1.2), v(1.0, 0.3, 2.0), 0.5
  @Differentiable
  static double lagrange(double[] xs, double[] ys, double x) {
    double sum = 0;
    for (int i = 0; i < xs.length; i++) {
      double basis = ys[i];
      for (int j = 0; j < xs.length; j++) {
        if (j != i) {
          basis *= (x - xs[j]) / (xs[i] - xs[j]);
        }
      }
      sum += basis;
    }
    return sum;
  }

  // @inputs v(0.1, 0.7, 1.2, 1.5), v(1.0, 0.3, 2.0, 0.4), 0.5
  @Differentiable
  static double neville(double[] xs, double[] ys, double x) {
    double[] p = ys.clone();
    for (int k = 1; k < xs.length; k++) {
      for (int i = 0; i + k < xs.length; i++) {
        p[i] = ((x - xs[i + k]) * p[i] + (xs[i] - x) * p[i + 1]) / (xs[i] - xs[i + k]);
      }
    }
    return p[0];
  }

  @Differentiable
  static double[] deCasteljau(double[][] points, double t) {
    double[][] p = new double[points.length][];
    for (int i = 0; i < p.length; i++) {
      p[i] = points[i].clone();
    }
    for (int k = p.length - 1; k > 0; k--) {
      for (int i = 0; i < k; i++) {
        for (int d = 0; d < p[i].length; d++) {
          p[i][d] = (1 - t) * p[i][d] + t * p[i + 1][d];
        }
      }
    }
    return p[0];
  }

  // @inputs 0.7, 1.3
  @Differentiable
  static double romberg(double a, double b) {
    double[][] r = new double[4][4];
    int n = 1;
    for (int i = 0; i < 4; i++, n *= 2) {
      double h = (b - a) / n;
      for (int k = 0; k <= n; k++) {
        double x = a + k * h;
        r[i][0] += (k == 0 || k == n ? 0.5 : 1) * h / (1 + x * x);
      }
      for (int j = 1; j <= i; j++) {
        r[i][j] = r[i][j - 1] + (r[i][j - 1] - r[i - 1][j - 1]) / ((1 << 2 * j) - 1);
      }
    }
    return r[3][3];
  }
}
