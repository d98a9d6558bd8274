package dev.adjoint.examples.modular;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Graphs of nodes with backward passes of their own. */
class ModularExampleTest {
  private static final double[] X = {0.5, -1.5};
  private static final double[][] W = {{0.2, -0.4, 1}, {0.7, 0.1, -0.3}};
  private static final double[] TARGET = {0, 1, 1};

  @Test
  void numbersOfTheLecture() {
    ModularExampleAdjoint.FGradient gradient = ModularExampleAdjoint.f(-2, 5, -4);
    assertEquals(-12, gradient.value());
    assertEquals(-4, gradient.x());
    assertEquals(-4, gradient.y());
    assertEquals(3, gradient.z());
    assertEquals(-4, ModularExampleTangent.f(-2, 5, -4, 1, 0, 0).tangent());
  }

  @Test
  void networkAgainstCentralDifferences() {
    double h = 1e-6;
    ModularExampleAdjoint.LossGradient gradient = ModularExampleAdjoint.loss(X, W, TARGET);
    assertEquals(ModularExample.loss(X, W, TARGET), gradient.value());
    for (int i = 0; i < 2; i++) {
      double[] more = X.clone();
      double[] less = X.clone();
      more[i] += h;
      less[i] -= h;
      double slope =
          (ModularExample.loss(more, W, TARGET) - ModularExample.loss(less, W, TARGET)) / (2 * h);
      assertEquals(slope, gradient.x()[i], 1e-9);
    }
  }

  @Test
  void bothModesAgree() {
    double[] xDot = {0.3, -0.8};
    double[][] wDot = {{1, 2, -1}, {0.5, 0, 3}};
    ModularExampleAdjoint.LossGradient gradient = ModularExampleAdjoint.loss(X, W, TARGET);
    double expected = 0;
    for (int i = 0; i < 2; i++) {
      expected += gradient.x()[i] * xDot[i];
      for (int j = 0; j < 3; j++) {
        expected += gradient.w()[i][j] * wDot[i][j];
      }
    }
    double found = ModularExampleTangent.loss(X, W, TARGET, xDot, wDot).tangent();
    assertEquals(expected, found, 1e-14);
  }
}
