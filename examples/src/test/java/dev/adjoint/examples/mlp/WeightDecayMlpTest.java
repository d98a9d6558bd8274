package dev.adjoint.examples.mlp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.examples.report.Difference;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The objective with weight decay against the backward pass of d2l 5.3.3, written by hand. */
class WeightDecayMlpTest {
  private static final int D = 6;
  private static final int H = 4;
  private static final int Q = 3;
  private final Random random = new Random(53);
  private final double[][] w1 = random(H, D);
  private final double[][] w2 = random(Q, H);
  private final double[] x = random.doubles(D).toArray();
  private final double[] y = random.doubles(Q).toArray();

  @Test
  void gradientIsThatOfTheBook() {
    checkAgainstTheBook(0.25);
  }

  @Test
  void gradientWithoutDecay() {
    checkAgainstTheBook(0);
  }

  private void checkAgainstTheBook(double lambda) {
    double[] h = times(w1, x);
    for (int i = 0; i < H; i++) {
      h[i] = Math.tanh(h[i]);
    }
    double[] oBar = times(w2, h);
    for (int i = 0; i < Q; i++) {
      oBar[i] -= y[i];
    }
    double[][] w2Bar = new double[Q][H];
    double[] hBar = new double[H];
    for (int i = 0; i < Q; i++) {
      for (int j = 0; j < H; j++) {
        w2Bar[i][j] = oBar[i] * h[j] + lambda * w2[i][j];
        hBar[j] += w2[i][j] * oBar[i];
      }
    }
    double[][] w1Bar = new double[H][D];
    for (int i = 0; i < H; i++) {
      double zBar = hBar[i] * (1 - h[i] * h[i]);
      for (int j = 0; j < D; j++) {
        w1Bar[i][j] = zBar * x[j] + lambda * w1[i][j];
      }
    }
    WeightDecayMlpAdjoint.ObjectiveGradient gradient =
        WeightDecayMlpAdjoint.objective(w1, w2, x, y, lambda);
    assertEquals(WeightDecayMlp.objective(w1, w2, x, y, lambda), gradient.value());
    assertEquals(0, Difference.largest(w1Bar, gradient.w1()), 1e-14);
    assertEquals(0, Difference.largest(w2Bar, gradient.w2()), 1e-14);
  }

  private static double[] times(double[][] w, double[] v) {
    double[] product = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      for (int j = 0; j < v.length; j++) {
        product[i] += w[i][j] * v[j];
      }
    }
    return product;
  }

  private double[][] random(int rows, int columns) {
    double[][] matrix = new double[rows][];
    for (int i = 0; i < rows; i++) {
      matrix[i] = random.doubles(columns, -1, 1).toArray();
    }
    return matrix;
  }
}
