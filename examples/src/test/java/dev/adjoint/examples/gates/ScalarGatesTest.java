package dev.adjoint.examples.gates;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The scalar gates against the numbers and the formulas of the lecture. */
class ScalarGatesTest {
  @Test
  void sumTimesFactor() {
    ScalarGatesAdjoint.FGradient gradient = ScalarGatesAdjoint.f(-2, 5, -4);
    assertEquals(-12, gradient.value());
    assertEquals(-4, gradient.x());
    assertEquals(-4, gradient.y());
    assertEquals(3, gradient.z());
    assertEquals(-4 * 0.5 - 4 * 2 + 3, ScalarGatesTangent.f(-2, 5, -4, 0.5, 2, 1).tangent());
  }

  @Test
  void sigmoidOfDotProduct() {
    double[] w = {2, -3, -3};
    double[] x = {-1, -2};
    double z = 1 / (1 + Math.exp(-1));
    double local = Math.exp(-1) / ((1 + Math.exp(-1)) * (1 + Math.exp(-1)));
    ScalarGatesAdjoint.SigmoidGradient gradient = ScalarGatesAdjoint.sigmoid(w, x);
    assertEquals(z, gradient.value());
    assertArrayEquals(new double[] {-local, -2 * local, local}, gradient.w(), 1e-15);
    assertArrayEquals(new double[] {2 * local, -3 * local}, gradient.x(), 1e-15);
  }

  @Test
  void addDistributes() {
    ScalarGatesAdjoint.AddGradient gradient = ScalarGatesAdjoint.add(3, 4);
    assertEquals(1, gradient.x());
    assertEquals(1, gradient.y());
  }

  @Test
  void copyAdds() {
    ScalarGatesAdjoint.CopyPullback pullback = ScalarGatesAdjoint.copy(7, new double[] {4, 2});
    assertArrayEquals(new double[] {7, 7}, pullback.value());
    assertEquals(6, pullback.w());
    assertArrayEquals(new double[] {3, 3}, ScalarGatesTangent.copy(7, 3).tangent());
  }

  @Test
  void mulSwaps() {
    ScalarGatesAdjoint.MulGradient gradient = ScalarGatesAdjoint.mul(2, 3);
    assertEquals(3, gradient.x());
    assertEquals(2, gradient.y());
  }

  @Test
  void maxRoutesToTheLarger() {
    assertEquals(0, ScalarGatesAdjoint.max(4, 5).x());
    assertEquals(1, ScalarGatesAdjoint.max(4, 5).y());
    assertEquals(1, ScalarGatesAdjoint.max(6, 5).x());
    assertEquals(0, ScalarGatesAdjoint.max(6, 5).y());
  }

  @Test
  void maxPassesTiesToTheFirst() {
    assertEquals(1, ScalarGatesAdjoint.max(5, 5).x());
    assertEquals(0, ScalarGatesAdjoint.max(5, 5).y());
  }

  @Test
  void buffersAccumulate() {
    double[] xBar = {100};
    double[] yBar = {200};
    assertEquals(6, ScalarGatesAdjoint.mulVjp(2, 3, 5, xBar, yBar));
    assertEquals(115, xBar[0]);
    assertEquals(210, yBar[0]);
  }
}
