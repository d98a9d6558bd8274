package dev.adjoint.examples.nodes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each node's backward pass against its local gradient. */
class NodesTest {
  private static final double[] X = {1, 3, 2};
  private static final double[] Y = {4, 5, 3};
  private static final double[] SEED = {0.5, -2, 8};

  @Test
  void addition() {
    NodesAdjoint.AddGradient gradient = NodesAdjoint.add(3, -2);
    assertEquals(1, gradient.value());
    assertEquals(1, gradient.x());
    assertEquals(1, gradient.y());
  }

  @Test
  void multiplication() {
    NodesAdjoint.MultiplyGradient gradient = NodesAdjoint.multiply(3, -2);
    assertEquals(-6, gradient.value());
    assertEquals(-2, gradient.x());
    assertEquals(3, gradient.y());
  }

  @Test
  void relu() {
    assertEquals(1, NodesAdjoint.relu(1e-300).x());
    assertEquals(0, NodesAdjoint.relu(0).x());
    assertEquals(0, NodesAdjoint.relu(-0.0).x());
    assertEquals(0, NodesAdjoint.relu(-3).x());
    assertEquals(0, NodesTangent.relu(0, 1).tangent());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-30, -1, 0, 0.7, 5, 40})
  void sigmoid(double x) {
    double expected = 1 / (2 + Math.exp(x) + Math.exp(-x));
    assertEquals(expected, NodesAdjoint.sigmoid(x).x(), 1e-15);
    assertEquals(expected, NodesTangent.sigmoid(x, 1).tangent(), 1e-15);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-30, -1, 0, 0.7, 5, 40})
  void tanh(double x) {
    double expected = 1 / (Math.cosh(x) * Math.cosh(x));
    assertEquals(expected, NodesAdjoint.tanh(x).x(), 1e-15);
    assertEquals(expected, NodesTangent.tanh(x, 1).tangent(), 1e-15);
  }

  @Test
  void hadamardProduct() {
    NodesAdjoint.HadamardPullback pullback = NodesAdjoint.hadamard(X, Y, SEED);
    assertArrayEquals(new double[] {4, 15, 6}, pullback.value());
    assertArrayEquals(new double[] {2, -10, 24}, pullback.x());
    assertArrayEquals(new double[] {0.5, -6, 16}, pullback.y());
  }

  @Test
  void hadamardProductInto() {
    double[] z = {-1, -1, -1};
    double[] xBar = {10, 10, 10};
    double[] yBar = new double[3];
    double[] zBar = SEED.clone();
    NodesAdjoint.hadamardIntoVjp(X, Y, z, xBar, yBar, zBar);
    assertArrayEquals(new double[] {4, 15, 6}, z);
    assertArrayEquals(new double[] {12, 0, 34}, xBar);
    assertArrayEquals(new double[] {0.5, -6, 16}, yBar);
    assertArrayEquals(new double[3], zBar);
  }

  @Test
  void hadamardProductOfAVectorWithItself() {
    double[] total = {1, -12, 32};
    NodesAdjoint.HadamardPullback pullback = NodesAdjoint.hadamard(X, X, SEED);
    assertArrayEquals(total, pullback.x());
    assertArrayEquals(total, pullback.y());
    double[] xBar = new double[3];
    NodesAdjoint.hadamardVjp(X, X, SEED, xBar, xBar);
    assertArrayEquals(total, xBar);
  }

  @Test
  void hadamardTangentInto() {
    double[] z = new double[3];
    double[] zDot = {9, 9, 9};
    NodesTangent.hadamardInto(X, Y, z, new double[] {1, 0, 2}, new double[] {0, 1, 3}, zDot);
    assertArrayEquals(new double[] {4, 15, 6}, z);
    assertArrayEquals(new double[] {4, 3, 12}, zDot);
  }

  @Test
  void matrixTimesVector() {
    double[][] w = {{1, 2}, {3, 4}, {5, 6}};
    NodesAdjoint.MatVecPullback pullback = NodesAdjoint.matVec(w, new double[] {7, 8}, SEED);
    assertArrayEquals(new double[] {23, 53, 83}, pullback.value());
    assertArrayEquals(new double[][] {{3.5, 4}, {-14, -16}, {56, 64}}, pullback.w(), "dW = dz x^T");
    assertArrayEquals(new double[] {0.5 - 6 + 40, 1 - 8 + 48}, pullback.x());
  }

  @Test
  void softmaxWithLossGivesOutputMinusTarget() {
    double[] a = {0.3, -1.2, 2.0, 0.9};
    double[] t = {0, 0, 1, 0};
    double sum = Math.exp(0.3) + Math.exp(-1.2) + Math.exp(2.0) + Math.exp(0.9);
    double[] expected = new double[4];
    for (int k = 0; k < 4; k++) {
      expected[k] = Math.exp(a[k]) / sum - t[k];
    }
    NodesAdjoint.SoftmaxWithLossGradient gradient = NodesAdjoint.softmaxWithLoss(a, t);
    assertEquals(Math.log(sum) - 2.0, gradient.value(), 1e-14);
    assertArrayEquals(expected, gradient.a(), 1e-14);
  }
}
