package dev.adjoint.benchmarks.gmm;

/**
 * The loops over a lower triangular factor, below whose diagonal the entries lie column by column
 * in an array from {@code from} on, that the hand-written adjoints of both mixtures share.
 */
public final class TriangularFactor {
  private TriangularFactor() {}

  /** Fills centered = sample − mean and scaled = factor · centered, and returns ‖scaled‖². */
  public static double forward(
      double[] sample,
      double[] mean,
      double[] diagonal,
      double[] below,
      int from,
      double[] centered,
      double[] scaled) {
    int d = centered.length;
    for (int i = 0; i < d; i++) {
      centered[i] = sample[i] - mean[i];
      scaled[i] = diagonal[i] * centered[i];
    }
    int column = from - 1;
    for (int i = 0; i < d; i++) {
      double entry = centered[i];
      for (int j = i + 1; j < d; j++) {
        scaled[j] += below[column + j - i] * entry;
      }
      column += d - 1 - i;
    }
    double squares = 0;
    for (int i = 0; i < d; i++) {
      squares += scaled[i] * scaled[i];
    }
    return squares;
  }

  /** Overwrites the scaled vector by its adjoint, −termBar · scaled, and hands that on. */
  public static void back(
      double termBar,
      double[] centered,
      double[] scaled,
      double[] scaledBarSum,
      double[] diagonalBar,
      double[] belowBar,
      int from) {
    int d = centered.length;
    for (int i = 0; i < d; i++) {
      scaled[i] *= -termBar;
      scaledBarSum[i] += scaled[i];
      diagonalBar[i] += scaled[i] * centered[i];
    }
    int column = from - 1;
    for (int i = 0; i < d; i++) {
      double entry = centered[i];
      for (int j = i + 1; j < d; j++) {
        belowBar[column + j - i] += scaled[j] * entry;
      }
      column += d - 1 - i;
    }
  }

  /** The mean's adjoint is minus the transposed factor times the sum of all scaled adjoints. */
  public static void mean(
      double[] diagonal, double[] below, int from, double[] scaledBarSum, double[] meanBar) {
    int d = diagonal.length;
    int column = from - 1;
    for (int i = 0; i < d; i++) {
      double centeredBar = diagonal[i] * scaledBarSum[i];
      for (int j = i + 1; j < d; j++) {
        centeredBar += below[column + j - i] * scaledBarSum[j];
      }
      meanBar[i] -= centeredBar;
      column += d - 1 - i;
    }
  }
}
