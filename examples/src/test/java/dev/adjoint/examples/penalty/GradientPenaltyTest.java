package dev.adjoint.examples.penalty;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GradientPenaltyTest {
  private static final double[][] A = {{2, 0.5, 0}, {0.5, 1, -0.25}, {0, -0.25, 3}};
  private static final double[] B = {1, -2, 0.5};
  private static final double[] X = {0.4, -0.3, 0.9};

  @Test
  void theGradientIsThatOfTheFormula() {
    double[] expected = GradientPenalty.byHand(X, A, B, 0.3);
    assertArrayEquals(expected, GradientPenaltyAdjoint.penalised(X, A, B, 0.3).x(), 1e-14);
    assertArrayEquals(expected, GradientPenalty.byProduct(X, A, B, 0.3), 1e-14);
  }

  @Test
  void bothModesAgree() {
    double[] direction = {0.5, -1, 2};
    double[] gradient = GradientPenaltyAdjoint.penalised(X, A, B, 0.3).x();
    double product = 0;
    for (int i = 0; i < X.length; i++) {
      product += gradient[i] * direction[i];
    }
    double tangent = GradientPenaltyTangent.penalised(X, A, B, 0.3, direction).tangent();
    assertEquals(product, tangent, 1e-13);
  }

  @Test
  void theGradientIsThatOfCentralDifferences() {
    double[] gradient = GradientPenaltyAdjoint.penalised(X, A, B, 0.3).x();
    for (int i = 0; i < X.length; i++) {
      double[] up = X.clone();
      double[] down = X.clone();
      up[i] += 1e-5;
      down[i] -= 1e-5;
      double difference =
          GradientPenalty.penalised(up, A, B, 0.3) - GradientPenalty.penalised(down, A, B, 0.3);
      assertEquals(difference / 2e-5, gradient[i], 1e-8);
    }
  }
}
