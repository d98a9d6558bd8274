package corpus.regressions;

import dev.adjoint.Differentiable;
import java.util.Arrays;

/** Indices that differ by a constant, in one array or in two that may be one. */
final class Shifted {
  private Shifted() {}

  // @inputs mixed(5), positive(5)
  // @inputs keep(mixed(5)), kept()
  @Differentiable
  static void addedFromNext(double[] a, double[] b) {
    for (int i = 0; i < a.length - 1; i++) {
      a[i] += 0.5 * b[i + 1];
    }
  }

  // @inputs mixed(5), positive(5)
  // @inputs keep(mixed(5)), kept()
  @Differentiable
  static void addedFromPrevious(double[] a, double[] b) {
    for (int i = 1; i < a.length; i++) {
      a[i] += 0.5 * b[i - 1];
    }
  }

  // @inputs mixed(5), positive(5)
  // @inputs keep(mixed(5)), kept()
  @Differentiable
  static void addedDescending(double[] a, double[] b) {
    for (int i = a.length - 2; i >= 0; i--) {
      a[i] += 0.5 * b[i + 1];
    }
  }

  // @inputs mixed(5), positive(5)
  // @inputs keep(mixed(5)), kept()
  @Differentiable
  static void addedToOne(double[] a, double[] b) {
    for (int i = 0; i < a.length; i++) {
      a[2] += 0.5 * b[i];
    }
  }

  // @inputs mixed(2, 3), positive(3)
  @Differentiable
  static void addedToRows(double[][] m, double[] b) {
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        m[i][j] += m[1][j + 1] * 2;
        b[j] += m[i][j] * 3;
      }
    }
  }

  @Differentiable
  static double stencilInPlace(double[] a) {
    for (int t = 0; t < 2; t++) {
      for (int i = 1; i < a.length - 1; i++) {
        a[i] = a[i - 1] * a[i + 1];
      }
    }
    return a[1] * a[2] + a[3];
  }

  @Differentiable
  static double stencilInPlaceDescending(double[] a) {
    for (int t = 0; t < 2; t++) {
      for (int i = a.length - 2; i > 0; i--) {
        a[i] = a[i - 1] * a[i + 1] + a[i];
      }
    }
    return a[1] * a[2] + a[3];
  }

  @Differentiable
  static double everySecond(double[] a) {
    for (int i = 2; i < a.length; i += 2) {
      a[i] = a[i - 1] * a[i - 2];
      a[i - 1] = a[i] * a[i];
    }
    return a[4] * a[3] * a[1];
  }

  // @inputs mixed(7)
  @Differentiable
  static double everySecondDownwards(double[] a) {
    for (int i = a.length - 1; i >= 2; i -= 2) {
      a[i] = Math.sin(a[i - 1] * a[i - 2]);
      a[i - 1] = a[i] * a[i] * a[i - 1];
    }
    return a[2] * a[3] * a[1] + a[6] * a[5];
  }

  @Differentiable
  static double longCounter(double[] a, long n) {
    double s = 1;
    for (long k = n; k >= 0; k--) {
      s = s * a[(int) k] + k;
      a[(int) k] = s;
    }
    return s * a[1];
  }

  // @inputs mixed(4), 5L
  @Differentiable
  static double longCounterInSteps(double[] a, long n) {
    double s = 1;
    for (long k = 10_000_000_000L; k < 10_000_000_000L + n; k += 2) {
      s = s * Math.sin(a[(int) (k & 3)] + s);
    }
    return s;
  }

  @Differentiable
  static double overlappingCopies(double[] a) {
    for (int i = 0; i < 3; i++) {
      System.arraycopy(a, 0, a, 1, a.length - 1);
      a[0] = a[1] * a[2];
      System.arraycopy(a, 2, a, 1, 2);
    }
    return a[0] * a[3] + a[4] * a[1];
  }

  @Differentiable
  static double rangesFilled(double[] a, double w) {
    for (int i = 0; i < 3; i++) {
      Arrays.fill(a, i, i + 2, a[i] * w);
      w += a[i + 1] * a[4];
    }
    return a[0] * a[2] + a[3] * w;
  }

  @Differentiable
  static double neverRuns(double[] a, double w, int n) {
    double s = w;
    for (int i = n; i < 3; i++) {
      s = s * a[i];
    }
    for (int i = 0; i > n; i--) {
      s *= a[100];
    }
    return s * s;
  }

  // @inputs v(), 0.7
  // @inputs v(0.5), 0.7
  @Differentiable
  static double emptyArray(double[] a, double w) {
    double s = w;
    double best = -1;
    for (int i = 0; i < a.length; i++) {
      s *= a[i] * a[a.length - 1];
      best = Math.max(best, a[i] * w);
    }
    double[] copy = a.clone();
    for (double e : copy) {
      s += e * e;
    }
    return s + best;
  }

  // @inputs mixed(5), n(2, 0, 1)
  @Differentiable
  static double sortedIndices(double[] a, int[] order) {
    double s = 1;
    for (int r = 0; r < 2; r++) {
      for (int i = 0; i < order.length; i++) {
        s = Math.sin(s * a[order[i]] + a[i]);
      }
      Arrays.sort(order);
    }
    return s;
  }

  // @inputs mixed(5), n(2, 0, 1)
  @Differentiable
  static double sortedIndicesInSums(double[] a, int[] order) {
    double s = 0;
    for (int r = 0; r < 2; r++) {
      for (int i = 0; i < order.length; i++) {
        s += a[order[i]] * a[order[i]] * (i + 1) * (r + 1);
      }
      Arrays.sort(order);
    }
    return s;
  }

  // @inputs mixed(5), n(2, 0, 1)
  @Differentiable
  static double sortedAfterwards(double[] a, int[] order) {
    double s = a[order[0]] * a[order[1]];
    s *= a[order[2]] + s;
    Arrays.sort(order);
    order[0] += 1;
    return s * a[order[0]];
  }

  // @inputs mixed(5), n(2, 0, 1)
  @Differentiable
  static double shiftedIndices(double[] a, int[] order) {
    double s = 0;
    for (int r = 0; r < 3; r++) {
      s += a[order[0]] * a[order[1]];
      int first = order[0];
      for (int i = 0; i + 1 < order.length; i++) {
        order[i] = order[i + 1];
      }
      order[2] = first;
      s += a[order[0]] * a[order[0]];
    }
    return s;
  }

  // @inputs mixed(5), positive(5)
  // @inputs keep(mixed(5)), kept()
  @Differentiable
  static double dividedByLater(double[] a, double[] b) {
    double s = 0;
    for (int i = 0; i < a.length; i++) {
      s += a[i] / b[i];
      b[i] = s * b[a.length - 1 - i];
    }
    return s * b[0];
  }

  @Differentiable
  static double maximumAndMinimum(double[] a) {
    double high = a[0];
    double low = a[0];
    int at = 0;
    for (int i = 1; i < a.length; i++) {
      if (a[i] > high) {
        high = a[i];
        at = i;
      }
      low = Math.min(low, a[i]);
    }
    a[at] *= 0.5;
    return high * low + a[at] * a[0];
  }

  @Differentiable
  static double conditionalSums(double[] a, double w) {
    double positive = 0;
    double negative = 1;
    for (int i = 0; i < a.length; i++) {
      if (a[i] > 0) {
        positive += a[i] * w;
      } else if (i != 2) {
        negative += a[i] * a[i];
      } else {
        continue;
      }
      if (positive > 1.2) {
        break;
      }
    }
    return positive / negative;
  }

  @Differentiable
  static double labelled(double[][] m, double w) {
    double s = w;
    outer:
    for (int i = 0; i < m.length; i++) {
      double row = 0;
      for (int j = 0; j < m[i].length; j++) {
        if (m[i][j] * s > 1.1) {
          continue outer;
        }
        row += m[i][j] * s;
        if (row > 2) {
          break outer;
        }
        m[i][j] = row * w;
      }
      s += row * m[i][0];
    }
    return s * m[1][1];
  }

  @Differentiable
  static float inFloat(float[] a, float w) {
    float s = 0;
    float[] t = new float[4];
    for (int i = 0; i < a.length; i++) {
      t[i % 4] += a[i] * w;
      s += t[i % 4] * (float) Math.sin(a[i]);
      a[i] *= s;
    }
    return s * a[0] + t[1];
  }
}
