package corpus.arrays;

import dev.adjoint.Differentiable;

/** Methods whose result is an array, or that write into their parameters. */
final class Results {
  private Results() {}

  @Differentiable
  static double[] polar(double r, double phi) {
    return new double[] {r * Math.cos(phi), r * Math.sin(phi)};
  }

  @Differentiable
  static double[] softmax(double[] x) {
    double max = x[0];
    for (double e : x) {
      max = Math.max(max, e);
    }
    double[] y = new double[x.length];
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      y[i] = Math.exp(x[i] - max);
      sum += y[i];
    }
    for (int i = 0; i < y.length; i++) {
      y[i] /= sum;
    }
    return y;
  }

  @Differentiable
  static double[] returnsParameter(double[] x) {
    for (int i = 1; i < x.length; i++) {
      x[i] *= x[i - 1];
    }
    return x;
  }

  @Differentiable
  static double[] returnsUntouched(double[] x, double y) {
    double z = y * x[0];
    return z > 100 ? new double[] {z} : x;
  }

  @Differentiable
  static double[] returnsClone(double[] x) {
    double[] y = x.clone();
    x[0] = y[1] * y[2];
    y[0] = x[0] + 1;
    return y;
  }

  @Differentiable
  static double[][] outer(double[] x, double[] y) {
    double[][] a = new double[x.length][y.length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < y.length; j++) {
        a[i][j] = x[i] * y[j];
      }
    }
    return a;
  }

  @Differentiable
  static double[][] triangle(double[] x) {
    double[][] a = new double[x.length][];
    for (int i = 0; i < x.length; i++) {
      a[i] = new double[i];
      for (int j = 0; j < i; j++) {
        a[i][j] = x[i] * x[j] * x[j];
      }
    }
    return a;
  }

  @Differentiable
  static double[] row(double[][] a, int i) {
    a[0][0] *= 2;
    return a[i % a.length];
  }

  @Differentiable
  static double[] early(double[] x) {
    double[] y = new double[2];
    for (int i = 0; i < x.length; i++) {
      y[0] += x[i] * x[i];
      if (y[0] > 0.3) {
        y[1] = i * x[0];
        return y;
      }
    }
    return new double[] {x[0], y[0]};
  }

  @Differentiable
  static double writesAndReturns(double[] x, double[] y) {
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      s += x[i] * y[i];
      x[i] = s * y[i];
    }
    return s * s;
  }

  @Differentiable
  static void axpy(double a, double[] x, double[] y) {
    for (int i = 0; i < y.length; i++) {
      y[i] += a * x[i];
    }
  }

  @Differentiable
  static void square(double[] x, double[] out) {
    for (int i = 0; i < x.length; i++) {
      out[i] = x[i] * x[i];
    }
  }

  @Differentiable
  static void normalise(double[] x) {
    double s = 0;
    for (double e : x) {
      s += e * e;
    }
    double norm = Math.sqrt(s);
    for (int i = 0; i < x.length; i++) {
      x[i] /= norm;
    }
  }

  // @inputs mixed(4), mixed(4), 0.3
  @Differentiable(wrt = {"k"})
  static void onlyScale(double[] x, double[] y, double k) {
    for (int i = 0; i < y.length; i++) {
      y[i] = k * x[i] + k * k * y[i];
    }
  }

  @Differentiable
  static void matrixVector(double[][] a, double[] x, double[] y) {
    for (int i = 0; i < a.length; i++) {
      double s = 0;
      for (int j = 0; j < a[i].length; j++) {
        s += a[i][j] * x[j];
      }
      y[i] = s;
    }
  }

  @Differentiable
  static void earlyReturn(double[] x, double limit) {
    for (int i = 0; i < x.length; i++) {
      if (i == 3) {
        return;
      }
      x[i] = x[i] * limit + x[(i + 1) % x.length];
    }
    x[0] = 0;
  }

  @Differentiable
  static void fillResult(double x, double[] out) {
    java.util.Arrays.fill(out, x * x);
    out[0] = 1;
  }

  @Differentiable
  static void overwrittenByConstant(double[] x) {
    x[1] = 3;
    x[2] = x[1] * x[0];
  }
}
