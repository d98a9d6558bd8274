package corpus.arrays;

import dev.adjoint.Differentiable;

/** Arrays of rank one, read and overwritten. */
final class Vectors {
  private Vectors() {}

  @Differentiable
  static double dot(double[] x, double[] y) {
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      s += x[i] * y[i];
    }
    return s;
  }

  @Differentiable
  static double localCopy(double[] x) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = x[i] * x[i];
    }
    double p = 1;
    for (int i = 0; i < y.length; i++) {
      p *= 1 + y[i];
    }
    return p;
  }

  @Differentiable
  static double inPlace(double[] x) {
    for (int i = 0; i < x.length; i++) {
      x[i] = Math.exp(x[i]);
    }
    for (int i = 1; i < x.length; i++) {
      x[i] = x[i] * x[i - 1] + x[0];
    }
    return x[x.length - 1];
  }

  @Differentiable
  static double cumulativeSums(double[] x) {
    double[] c = new double[x.length + 1];
    for (int i = 0; i < x.length; i++) {
      c[i + 1] = c[i] + x[i];
    }
    double s = 0;
    for (double e : c) {
      s += e * e;
    }
    return s;
  }

  @Differentiable
  static double prefixProducts(double[] x) {
    double[] p = new double[x.length];
    p[0] = x[0];
    for (int i = 1; i < x.length; i++) {
      p[i] = p[i - 1] * x[i];
    }
    double s = 0;
    for (int i = 0; i < p.length; i++) {
      s += p[i] * (i + 1);
    }
    return s;
  }

  // @inputs v(0.3, 0.5, 0.7, 0.9), n(3, 1, 1, 0)
  @Differentiable
  static double gatherScatter(double[] x, int[] index) {
    double[] y = new double[x.length];
    for (int i = 0; i < index.length; i++) {
      y[index[i]] += x[i] * x[index[i]];
    }
    for (int i = 0; i < index.length; i++) {
      y[index[i]] = y[i] * x[index[i]] + y[index[i]];
    }
    return y[0] * y[1] + y[3];
  }

  @Differentiable
  static double histogram(double[] x) {
    double[] bins = new double[3];
    for (double e : x) {
      int bin = e < -0.3 ? 0 : e < 0.3 ? 1 : 2;
      bins[bin] += e * e;
    }
    return bins[0] * 2 + bins[1] * 3 + bins[2] * bins[2];
  }

  @Differentiable
  static double reverseInPlace(double[] x) {
    for (int i = 0, j = x.length - 1; i < j; i++, j--) {
      double t = x[i];
      x[i] = x[j];
      x[j] = t;
    }
    double h = 0;
    for (int i = 0; i < x.length; i++) {
      h = h * 0.5 + x[i] * x[i];
    }
    return h;
  }

  @Differentiable
  static double ring(double[] x) {
    int n = x.length;
    double[] last = new double[3];
    double s = 1;
    for (int i = 0; i < 3 * n; i++) {
      last[i % 3] = s * x[i % n];
      s += last[(i + 1) % 3] * 0.1;
    }
    return s;
  }

  @Differentiable
  static double heatDoubleBuffer(double[] start, double k) {
    int n = start.length;
    double[] u = start.clone();
    double[] v = new double[n];
    for (int step = 0; step < 5; step++) {
      for (int i = 0; i < n; i++) {
        double left = u[i == 0 ? n - 1 : i - 1];
        double right = u[(i + 1) % n];
        v[i] = u[i] + 0.2 * k * (left - 2 * u[i] + right);
      }
      double[] t = u;
      u = v;
      v = t;
    }
    double s = 0;
    for (int i = 0; i < n; i++) {
      s += u[i] * u[i] * (i + 1) + v[i];
    }
    return s;
  }

  // @inputs mixed(4), mixed(4), true
  // @inputs mixed(4), mixed(4), false
  @Differentiable
  static double chosenArray(double[] a, double[] b, boolean first) {
    double[] c = first ? a : b;
    c[1] = a[0] * b[0];
    b[2] *= c[1];
    return a[1] + 2 * b[1] + 3 * b[2] * c[2];
  }

  @Differentiable
  static double rebound(double[] x) {
    double[] y = x;
    double s = 0;
    for (int k = 0; k < 3; k++) {
      double[] z = new double[y.length];
      for (int i = 0; i < y.length; i++) {
        z[i] = y[i] * y[(i + 1) % y.length];
      }
      y = z;
      s += y[k];
    }
    return s;
  }

  // @inputs 0.7, 3
  // @inputs 0.7, 0
  @Differentiable
  static double initialisers(double x, int n) {
    double[] a = {x, x * x, 1, n, 'b', 2f};
    double[] b =
        new double[] {
          a[0] * a[1], a[3] + x,
        };
    int[] c = {1, 0};
    double[] empty = {};
    return b[c[0]] * a[c[1]] + b[c[1]] * a[4] + empty.length;
  }

  @Differentiable
  static double insertionSort(double[] x) {
    for (int i = 1; i < x.length; i++) {
      double key = x[i];
      int j = i - 1;
      while (j >= 0 && x[j] > key) {
        x[j + 1] = x[j];
        j--;
      }
      x[j + 1] = key;
    }
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      s += x[i] * x[i] * (i + 1);
    }
    return s;
  }

  @Differentiable
  static double bubbleSort(double[] x) {
    boolean swapped;
    do {
      swapped = false;
      for (int i = 0; i + 1 < x.length; i++) {
        if (x[i] > x[i + 1]) {
          double t = x[i];
          x[i] = x[i + 1];
          x[i + 1] = t;
          swapped = true;
        }
      }
    } while (swapped);
    return x[0] + 2 * x[1] * x[2];
  }

  @Differentiable
  static double runningMax(double[] x) {
    double m = x[0];
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      if (x[i] > m) {
        m = x[i];
      }
      s += m * m * (i + 1);
    }
    return s;
  }

  @Differentiable
  static double argMax(double[] x) {
    int best = 0;
    for (int i = 1; i < x.length; i++) {
      if (x[i] > x[best]) {
        best = i;
      }
    }
    return x[best] * x[best] + best * x[0];
  }

  @Differentiable
  static double workspaceReused(double[] x) {
    double[] w = new double[2];
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      w[0] = x[i] * x[i];
      w[1] = w[0] + w[1] * 0.5;
      w[0] = Math.sin(w[1]);
      s += w[0] * w[1];
    }
    return s;
  }

  // @inputs v(0.3, 0.5), v(0.3, 0.5)
  @Differentiable(wrt = "x")
  static double onlyFirst(double[] x, double[] data) {
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      s += (x[i] - data[i] * 2) * (x[i] - data[i]) * data[1];
    }
    return s;
  }

  // @inputs v(0.3, 0.5), v(0.7, 0.2), 1.5
  @Differentiable(wrt = {"k", "x"})
  static double someOfThem(double[] x, double[] y, double k) {
    return x[0] * y[0] * k + x[1] * y[1] * k * k;
  }
}
