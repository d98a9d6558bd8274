package corpus.arrays;

import dev.adjoint.Differentiable;

/** Indices that are computed in every way Java allows. */
final class Indices {
  private Indices() {}

  @Differentiable
  static double sameElement(double[] a) {
    a[0] += a[0];
    a[1] *= a[1];
    a[2] = a[3] = a[0] * a[1];
    a[3] -= a[3] * a[2];
    a[0] /= a[0] + 2;
    return a[0] * a[2] + a[3];
  }

  @Differentiable
  static double counters(double[] a) {
    int i = 0;
    i = i++ + ++i;
    int j = i-- - --i;
    a[i] = a[j] * a[i + 1];
    byte k = 0;
    a[++k] += a[k++];
    a[k--] *= 2;
    char c = 1;
    a[c++] = a[c] + a[--c];
    short s = 3;
    a[s] *= a[s -= 2];
    return a[0] + a[1] * a[2] + a[3];
  }

  @Differentiable
  static double loopsOverOtherTypes(double x) {
    double s = x;
    for (char c = 'a'; c <= 'e'; c++) {
      s += s * x * (c - 'a');
    }
    for (byte b = 126; b > 0; b++) {
      s *= x;
    }
    for (long l = 1L << 32; l < (1L << 32) + 3; l++) {
      s += x * (int) l;
    }
    for (short h = 3; h-- > 0; ) {
      s -= h * x;
    }
    for (float f = 0; f < 1; f += 0.25f) {
      s += f * x;
    }
    return s;
  }

  // @inputs mixed(5), -7
  @Differentiable
  static double wrapped(double[] a, int offset) {
    int n = a.length;
    double s = 0;
    for (int i = 0; i < n; i++) {
      int j = ((i + offset) % n + n) % n;
      s += a[j] * a[i] * i;
      a[j] *= 0.5;
    }
    return s;
  }

  // @inputs v(0.4, 0.7, 0.9), v(2.0, 0.0, 1.0)
  @Differentiable(wrt = "a")
  static double indexFromDouble(double[] a, double[] index) {
    double s = 1;
    for (double e : index) {
      s = s * a[(int) e] + 1;
    }
    return s;
  }

  @Differentiable
  static double switchAsIndex(double[] a, int n) {
    double s = 0;
    for (int i = 0; i < n; i++) {
      int k =
          switch (i) {
            case 0 -> 2;
            case 1 -> {
              a[1] *= a[0];
              yield 1;
            }
            default -> 0;
          };
      a[k] = a[i] * a[k];
      s += a[k];
    }
    return s;
  }

  @Differentiable
  static double permutationCycle(double[] a) {
    int[] p = {2, 3, 1, 0};
    double carried = a[0];
    int i = 0;
    do {
      double t = a[p[i]];
      a[p[i]] = carried * 2;
      carried = t;
      i = p[i];
    } while (i != 0);
    return a[0] * a[1] + a[2] * a[3];
  }

  @Differentiable
  static double nestedIndex(double[] a, int n) {
    int[][] map = {{1, 2}, {0, n}};
    int k = 0;
    a[map[k][map[1][k++]]] += a[map[k][1]] * a[map[--k][k]];
    return a[1] * a[3];
  }

  // @inputs mixed(3, 3), mixed(3)
  @Differentiable
  static double indexedTwice(double[][] a, double[] b) {
    int i = 0;
    a[i++][i] = b[i--] * a[i][++i];
    a[i][i] *= a[i - 1][i] + (b[i] = a[i][0]);
    return a[0][1] * a[1][1] + b[1];
  }
}
