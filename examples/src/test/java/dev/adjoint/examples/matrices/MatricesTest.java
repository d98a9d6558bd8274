package dev.adjoint.examples.matrices;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.examples.report.Difference;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Matrix products and the bias against dx = dy wᵀ, dw = xᵀ dy and db = Σ dz. */
class MatricesTest {
  private final Random random = new Random(4);
  private final double[][] x = random(5, 4);
  private final double[][] w = random(4, 3);
  private final double[][] seed = random(5, 3);

  @Test
  void product() {
    MatricesAdjoint.ProductPullback pullback = MatricesAdjoint.product(x, w, seed);
    assertSame(times(x, w), pullback.value());
    assertSame(times(seed, transposed(w)), pullback.x());
    assertSame(times(transposed(x), seed), pullback.w());
  }

  @Test
  void productInto() {
    double[][] y = random(5, 3);
    double[][] xBar = new double[5][4];
    double[][] wBar = new double[4][3];
    double[][] yBar = transposed(transposed(seed));
    MatricesAdjoint.productIntoVjp(x, w, y, xBar, wBar, yBar);
    assertSame(times(x, w), y);
    assertSame(times(seed, transposed(w)), xBar);
    assertSame(times(transposed(x), seed), wBar);
    assertArrayEquals(new double[5][3], yBar, "the product forgets what y held");
  }

  @Test
  void tangentOfTheProduct() {
    double[][] xDot = random(5, 4);
    double[][] wDot = random(4, 3);
    double[][] first = times(xDot, w);
    double[][] second = times(x, wDot);
    double[][] sum = new double[5][3];
    for (int n = 0; n < 5; n++) {
      for (int m = 0; m < 3; m++) {
        sum[n][m] = first[n][m] + second[n][m];
      }
    }
    assertSame(sum, MatricesTangent.product(x, w, xDot, wDot).tangent());
  }

  @Test
  void biasGathersOverTheSamples() {
    double[] b = {0.1, -0.2, 0.3};
    MatricesAdjoint.ScoresPullback pullback = MatricesAdjoint.scores(x, w, b, seed);
    double[] gathered = new double[3];
    for (double[] sample : seed) {
      for (int h = 0; h < 3; h++) {
        gathered[h] += sample[h];
      }
    }
    assertArrayEquals(gathered, pullback.b(), 1e-14);
    assertSame(times(seed, transposed(w)), pullback.x());
    assertSame(times(transposed(x), seed), pullback.w());
    assertArrayEquals(new double[] {0.1, -0.2, 0.3}, b, "the bias itself is only copied");
  }

  private static void assertSame(double[][] expected, double[][] actual) {
    assertEquals(0, Difference.largest(expected, actual), 1e-14);
  }

  private double[][] random(int rows, int columns) {
    double[][] matrix = new double[rows][];
    for (int i = 0; i < rows; i++) {
      matrix[i] = random.doubles(columns).toArray();
    }
    return matrix;
  }

  private static double[][] transposed(double[][] matrix) {
    double[][] transposed = new double[matrix[0].length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix[i].length; j++) {
        transposed[j][i] = matrix[i][j];
      }
    }
    return transposed;
  }

  private static double[][] times(double[][] left, double[][] right) {
    double[][] product = new double[left.length][right[0].length];
    for (int i = 0; i < left.length; i++) {
      for (int j = 0; j < right[0].length; j++) {
        for (int k = 0; k < right.length; k++) {
          product[i][j] += left[i][k] * right[k][j];
        }
      }
    }
    return product;
  }
}
