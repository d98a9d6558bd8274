package corpus.arrays;

import dev.adjoint.Differentiable;
import java.util.Arrays;

/** clone, System.arraycopy, Arrays.fill and Arrays.copyOf. */
final class Copies {
  private Copies() {}

  @Differentiable
  static double cloned(double[] x) {
    double[] y = x.clone();
    for (int i = 0; i < y.length; i++) {
      y[i] *= x[y.length - 1 - i];
    }
    x[0] = y[1];
    double[] z = y.clone();
    y[0] = 5;
    return z[0] * x[0] + y[2] * z[1] + y[0];
  }

  @Differentiable
  static double clonedRows(double[][] a) {
    double[][] b = a.clone();
    double[] row = a[1].clone();
    b[0][0] *= 3;
    row[0] *= a[0][0];
    b[1] = row;
    return a[0][0] * b[1][0] + a[1][0];
  }

  @Differentiable
  static double copied(double[] x) {
    double[] y = new double[x.length + 2];
    y[1] = 9;
    System.arraycopy(x, 1, y, 2, x.length - 1);
    System.arraycopy(y, 2, x, 0, 2);
    return y[2] * y[3] * x[0] + x[1] * y[1] + y[0];
  }

  @Differentiable
  static double overlapping(double[] x) {
    x[0] *= x[1];
    System.arraycopy(x, 0, x, 1, x.length - 1);
    x[0] = x[1] * x[2];
    System.arraycopy(x, 2, x, 0, 3);
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      s += x[i] * x[i] * (i + 1);
    }
    return s;
  }

  // @inputs mixed(6), 2
  @Differentiable
  static double shiftRegister(double[] x, int taps) {
    double[] line = new double[taps + 1];
    double s = 0;
    for (double e : x) {
      System.arraycopy(line, 0, line, 1, taps);
      line[0] = e + 0.5 * line[taps];
      s += line[0] * line[taps];
    }
    return s;
  }

  @Differentiable
  static double filled(double x, int n) {
    double[] a = new double[2 * n];
    Arrays.fill(a, x * x);
    a[1] *= a[0];
    Arrays.fill(a, 2, n + 1, x);
    Arrays.fill(a, a[1] * a[2]);
    a[0] += 1;
    double s = 0;
    for (double e : a) {
      s += e;
    }
    return s * a[0];
  }

  @Differentiable
  static double fillParameter(double[] a, double x) {
    double s = a[0] * a[1];
    Arrays.fill(a, 1, 3, x * s);
    s += a[1] * a[2] * a[3];
    Arrays.fill(a, 0);
    return s + a[0];
  }

  @Differentiable
  static double accumulatorsCleared(double[][] a) {
    double[] sums = new double[3];
    double total = 1;
    for (double[] row : a) {
      Arrays.fill(sums, 0.0);
      for (int j = 0; j < row.length; j++) {
        sums[j] += row[j] * row[j];
        sums[0] += sums[j];
      }
      total *= 1 + sums[0];
    }
    return total;
  }

  @Differentiable
  static double passiveArrays(double x, int n) {
    int[] counts = new int[n];
    boolean[] odd = new boolean[n];
    long[] squares = new long[n];
    Arrays.fill(counts, 2);
    for (int i = 0; i < n; i++) {
      counts[i] += i;
      odd[i] = (i & 1) == 1;
      squares[i] = (long) i * i;
    }
    int[] copy = counts.clone();
    System.arraycopy(copy, 0, counts, 1, n - 1);
    double s = 0;
    for (int i = 0; i < n; i++) {
      s += odd[i] ? x * counts[i] : x * x * squares[i];
    }
    return s * copy[0];
  }

  // @inputs mixed(3), 2
  @Differentiable
  static double copyFails(double[] x, int from) {
    double[] y = new double[2];
    x[0] *= 2;
    System.arraycopy(x, from, y, 0, 2);
    return y[0];
  }

  // @inputs mixed(3), 2
  // @inputs mixed(3), 5
  // @inputs mixed(3), 0
  // @inputs mixed(3), -1
  // @inputs null, 1
  @Differentiable
  static double copiesOf(double[] x, int n) {
    double[] y = Arrays.copyOf(x, n);
    double s = 0;
    for (int i = 0; i < y.length; i++) {
      y[i] = y[i] * y[i] + x[0];
      s += y[i] * (i + 1);
    }
    return s + Arrays.copyOf(x, x.length)[1];
  }

  // @inputs mixed(4), 1, 3
  // @inputs mixed(4), 2, 6
  // @inputs mixed(4), 4, 4
  // @inputs mixed(4), 3, 1
  // @inputs mixed(4), 5, 6
  // @inputs mixed(4), -1, 2
  // @inputs null, 1, 2
  @Differentiable
  static double copiesOfRanges(double[] x, int from, int to) {
    double[] y = Arrays.copyOfRange(x, from, to);
    x[1] *= 3;
    double s = x[1];
    for (double each : y) {
      s += each * each;
    }
    return s * Arrays.copyOfRange(x, 1, 4)[0];
  }

  @Differentiable
  static float[] grown(float[] x) {
    float[] y = x;
    for (int i = 0; i < 2; i++) {
      y = Arrays.copyOf(y, y.length + 1);
      y[y.length - 1] = y[0] * y[1];
    }
    return y;
  }
}
