package corpus.language;

import dev.adjoint.Differentiable;

/** Enhanced {@code for} over arrays. */
final class Enhanced {
  private Enhanced() {}

  @Differentiable
  static double sumOfSquares(double[] x) {
    double s = 0;
    for (double e : x) {
      s += e * e;
    }
    return s;
  }

  @Differentiable
  static double overRows(double[][] a) {
    double s = 1;
    for (double[] row : a) {
      double r = 0;
      for (double e : row) {
        r += Math.exp(e);
      }
      s *= r;
    }
    return s;
  }

  @Differentiable
  static double assignedElement(double[] x) {
    double s = 0;
    for (double e : x) {
      e *= e;
      s += e * s + e;
    }
    return s;
  }

  // @inputs v(0.4, 0.6, 0.8), n(2, 0, 1, 2)
  @Differentiable
  static double overIndices(double[] x, int[] order) {
    double s = 0.5;
    for (int i : order) {
      s = s * x[i] + 1;
    }
    for (final var i : order) {
      s += i * x[i];
    }
    return s;
  }

  @Differentiable
  static double rowsChanged(double[][] a) {
    for (double[] row : a) {
      for (int j = 1; j < row.length; j++) {
        row[j] += row[j - 1] * row[j];
      }
    }
    double s = 0;
    for (var row : a) {
      s += row[row.length - 1];
    }
    return s;
  }

  @Differentiable
  static double arrayChangedMeanwhile(double[] x) {
    double s = 0;
    int i = 0;
    for (double e : x) {
      if (++i < x.length) {
        x[i] *= e;
      }
      s += e;
    }
    return s;
  }

  @Differentiable
  static double variableReassigned(double[] x) {
    double s = 0;
    double[] y = x;
    for (double e : y) {
      y = new double[] {e, e};
      s += y[0] * y[1];
    }
    return s;
  }

  @Differentiable
  static double overText(double x) {
    double s = 0;
    for (char c : new char[] {'a', 'b', 'c'}) {
      s = s * x + (c - 'a' + 1);
    }
    for (float f : new float[] {0.5f, 0.25f}) {
      s += f * x;
    }
    return s;
  }

  @Differentiable
  static double labelled(double[][] a) {
    double s = 0;
    rows:
    for (double[] row : a) {
      for (double e : row) {
        if (e < -0.5) {
          continue rows;
        }
        if (s > 2) {
          break rows;
        }
        s += e * e;
      }
      s += 0.25 * row[0];
    }
    return s;
  }
}
