package dev.adjoint.examples.modes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Both modes against derivatives by hand. */
class ForwardAndReverseTest {
  @Test
  void chainRuleInBothOrders() {
    double x = -0.4;
    double expected = 2 * Math.exp(Math.sin(x)) * Math.exp(Math.sin(x)) * Math.cos(x);
    assertEquals(expected, ForwardAndReverseAdjoint.chain(x).x(), 1e-14);
    assertEquals(expected, ForwardAndReverseTangent.chain(x, 1).tangent(), 1e-14);
    assertEquals(3 * expected, ForwardAndReverseTangent.chain(x, 3).tangent(), 1e-14);
  }

  @Test
  void manyInputs() {
    double[] x = {0.3, -1.1, 2.5};
    double[] expected = {
      -1.1 * Math.cos(0.3), Math.sin(0.3) + 2.5 * Math.cos(-1.1), Math.sin(-1.1)
    };
    assertArrayEquals(expected, ForwardAndReverseAdjoint.manyToOne(x).x(), 1e-15);
    double[] direction = {2, -3, 5};
    double slope = 2 * expected[0] - 3 * expected[1] + 5 * expected[2];
    assertEquals(slope, ForwardAndReverseTangent.manyToOne(x, direction).tangent(), 1e-14);
  }

  @Test
  void manyOutputs() {
    double x = 1.3;
    double[] expected = {0, 1, 2 * x, 3 * x * x, 4 * x * x * x};
    assertArrayEquals(expected, ForwardAndReverseTangent.oneToMany(x, 5, 1).tangent(), 1e-14);
    double[] seed = {7, 1, -1, 2, 0.5};
    double sum = 1 - 2 * x + 2 * 3 * x * x + 0.5 * 4 * x * x * x;
    assertEquals(sum, ForwardAndReverseAdjoint.oneToMany(x, 5, seed).x(), 1e-14);
  }

  @Test
  void noOutputsOrOneInput() {
    assertEquals(0, ForwardAndReverseAdjoint.oneToMany(2, 0, new double[0]).x());
    assertArrayEquals(new double[1], ForwardAndReverseAdjoint.manyToOne(new double[] {4}).x());
  }
}
