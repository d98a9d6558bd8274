package dev.adjoint.examples.losses;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.examples.report.Difference;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Both losses over many samples against the formulas of the lecture. */
class LossesTest {
  private static final int SAMPLES = 20;
  private static final int CLASSES = 5;
  private final double[][] s = new double[SAMPLES][];
  private final int[] y = new int[SAMPLES];

  LossesTest() {
    Random random = new Random(231);
    for (int i = 0; i < SAMPLES; i++) {
      s[i] = random.doubles(CLASSES, -2, 2).toArray();
      y[i] = random.nextInt(CLASSES);
    }
  }

  @Test
  void softmax() {
    double loss = 0;
    double[][] expected = new double[SAMPLES][CLASSES];
    for (int i = 0; i < SAMPLES; i++) {
      double sum = 0;
      for (int k = 0; k < CLASSES; k++) {
        sum += Math.exp(s[i][k]);
      }
      loss += Math.log(sum) - s[i][y[i]];
      for (int j = 0; j < CLASSES; j++) {
        expected[i][j] = j == y[i] ? Math.exp(s[i][j]) / sum - 1 : Math.exp(s[i][j]) / sum;
      }
    }
    LossesAdjoint.SoftmaxGradient gradient = LossesAdjoint.softmax(s, y);
    assertEquals(loss, gradient.value(), 1e-12);
    assertEquals(0, Difference.largest(expected, gradient.s()), 1e-13);
  }

  @Test
  void softmaxOfLargeScoresDoesNotOverflow() {
    double[][] large = {{1000, 999, -1000}};
    double e = Math.exp(-1);
    double[] expected = {1 / (1 + e) - 1, e / (1 + e), 0};
    LossesAdjoint.SoftmaxGradient gradient = LossesAdjoint.softmax(large, new int[] {0});
    assertEquals(Math.log(1 + e), gradient.value(), 1e-12);
    assertArrayEquals(expected, gradient.s()[0], 1e-15);
  }

  @Test
  void seedScalesTheGradient() {
    double[][] once = LossesAdjoint.softmax(s, y).s();
    double[][] buffer = new double[SAMPLES][CLASSES];
    LossesAdjoint.softmaxVjp(s, y, -3, buffer);
    for (int i = 0; i < SAMPLES; i++) {
      for (int j = 0; j < CLASSES; j++) {
        assertEquals(-3 * once[i][j], buffer[i][j], 1e-14);
      }
    }
  }

  @Test
  void svm() {
    double[][] expected = new double[SAMPLES][CLASSES];
    for (int i = 0; i < SAMPLES; i++) {
      for (int j = 0; j < CLASSES; j++) {
        boolean violated = j != y[i] && s[i][j] - s[i][y[i]] + 1 > 0;
        expected[i][j] += violated ? 1 : 0;
        expected[i][y[i]] -= violated ? 1 : 0;
      }
    }
    assertEquals(0, Difference.largest(expected, LossesAdjoint.svm(s, y).s()));
  }

  @Test
  void svmPassesNothingExactlyAtTheMargin() {
    double[][] atMargin = {{1, 2, 0}};
    double[][] gradient = LossesAdjoint.svm(atMargin, new int[] {1}).s();
    assertArrayEquals(new double[3], gradient[0]);
  }
}
