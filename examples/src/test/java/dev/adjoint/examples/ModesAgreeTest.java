package dev.adjoint.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.examples.deepnetwork.KLayerNetworkAdjoint;
import dev.adjoint.examples.deepnetwork.KLayerNetworkTangent;
import dev.adjoint.examples.losses.LossesAdjoint;
import dev.adjoint.examples.losses.LossesTangent;
import dev.adjoint.examples.matrices.MatricesAdjoint;
import dev.adjoint.examples.matrices.MatricesTangent;
import dev.adjoint.examples.mlp.WeightDecayMlpAdjoint;
import dev.adjoint.examples.mlp.WeightDecayMlpTangent;
import dev.adjoint.examples.nielsen.NielsenAdjoint;
import dev.adjoint.examples.nielsen.NielsenTangent;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Forward mode along a random direction gives ⟨gradient, direction⟩, and ⟨Jv, u⟩ = ⟨v, Jᵀu⟩. */
class ModesAgreeTest {
  private static final double TOLERANCE = 1e-12;
  private final Random random = new Random(5119);

  @Test
  void nielsen() {
    double[][] w1 = matrix(5, 4);
    double[] b1 = vector(5);
    double[][] w2 = matrix(3, 5);
    double[] b2 = vector(3);
    double[] x = vector(4);
    double[] y = vector(3);
    double[][] w1Dot = matrix(5, 4);
    double[] b1Dot = vector(5);
    double[][] w2Dot = matrix(3, 5);
    double[] b2Dot = vector(3);
    NielsenAdjoint.CostGradient gradient = NielsenAdjoint.cost(w1, b1, w2, b2, x, y);
    double expected =
        dot(gradient.w1(), w1Dot)
            + dot(gradient.b1(), b1Dot)
            + dot(gradient.w2(), w2Dot)
            + dot(gradient.b2(), b2Dot);
    NielsenTangent.CostTangent tangent =
        NielsenTangent.cost(w1, b1, w2, b2, x, y, w1Dot, b1Dot, w2Dot, b2Dot);
    assertEquals(gradient.value(), tangent.value());
    assertEquals(expected, tangent.tangent(), TOLERANCE);
  }

  @Test
  void deepNetwork() {
    double[][][] a = {matrix(4, 3), matrix(4, 4), matrix(2, 4)};
    double[][] b = {vector(4), vector(4), vector(2)};
    double[][][] aDot = {matrix(4, 3), matrix(4, 4), matrix(2, 4)};
    double[][] bDot = {vector(4), vector(4), vector(2)};
    double[] x = vector(3);
    double[] y = vector(2);
    KLayerNetworkAdjoint.LogisticLossGradient logistic =
        KLayerNetworkAdjoint.logisticLoss(a, b, x, y);
    assertEquals(
        dot(logistic.a(), aDot) + dot(logistic.b(), bDot),
        KLayerNetworkTangent.logisticLoss(a, b, x, y, aDot, bDot).tangent(),
        TOLERANCE);
    KLayerNetworkAdjoint.ReluLossGradient relu = KLayerNetworkAdjoint.reluLoss(a, b, x, y);
    assertEquals(
        dot(relu.a(), aDot) + dot(relu.b(), bDot),
        KLayerNetworkTangent.reluLoss(a, b, x, y, aDot, bDot).tangent(),
        TOLERANCE);
  }

  @Test
  void weightDecay() {
    double[][] w1 = matrix(4, 3);
    double[][] w2 = matrix(2, 4);
    double[][] w1Dot = matrix(4, 3);
    double[][] w2Dot = matrix(2, 4);
    double[] x = vector(3);
    double[] y = vector(2);
    WeightDecayMlpAdjoint.ObjectiveGradient gradient =
        WeightDecayMlpAdjoint.objective(w1, w2, x, y, 0.3);
    assertEquals(
        dot(gradient.w1(), w1Dot) + dot(gradient.w2(), w2Dot),
        WeightDecayMlpTangent.objective(w1, w2, x, y, 0.3, w1Dot, w2Dot).tangent(),
        TOLERANCE);
  }

  @Test
  void losses() {
    double[][] s = matrix(6, 4);
    double[][] sDot = matrix(6, 4);
    int[] y = {0, 3, 1, 2, 2, 0};
    assertEquals(
        dot(LossesAdjoint.softmax(s, y).s(), sDot),
        LossesTangent.softmax(s, y, sDot).tangent(),
        TOLERANCE);
    assertEquals(
        dot(LossesAdjoint.svm(s, y).s(), sDot), LossesTangent.svm(s, y, sDot).tangent(), TOLERANCE);
  }

  @Test
  void scores() {
    double[][] x = matrix(5, 3);
    double[][] w = matrix(3, 2);
    double[] b = vector(2);
    double[][] xDot = matrix(5, 3);
    double[][] wDot = matrix(3, 2);
    double[] bDot = vector(2);
    double[][] seed = matrix(5, 2);
    MatricesAdjoint.ScoresPullback pullback = MatricesAdjoint.scores(x, w, b, seed);
    assertEquals(
        dot(pullback.x(), xDot) + dot(pullback.w(), wDot) + dot(pullback.b(), bDot),
        dot(MatricesTangent.scores(x, w, b, xDot, wDot, bDot).tangent(), seed),
        TOLERANCE);
  }

  @Test
  void productWrittenInPlace() {
    double[][] x = matrix(5, 3);
    double[][] w = matrix(3, 2);
    double[][] xDot = matrix(5, 3);
    double[][] wDot = matrix(3, 2);
    double[][] yDot = matrix(5, 2);
    double[][] yDotBefore = copy(yDot);
    MatricesTangent.productInto(x, w, new double[5][2], xDot, wDot, yDot);
    double[][] yBar = matrix(5, 2);
    double forward = dot(yDot, yBar);
    double[][] xBar = new double[5][3];
    double[][] wBar = new double[3][2];
    MatricesAdjoint.productIntoVjp(x, w, new double[5][2], xBar, wBar, yBar);
    double reverse = dot(xBar, xDot) + dot(wBar, wDot) + dot(yBar, yDotBefore);
    assertEquals(reverse, forward, TOLERANCE);
  }

  private double[] vector(int n) {
    return random.doubles(n, -1, 1).toArray();
  }

  private double[][] matrix(int rows, int columns) {
    double[][] matrix = new double[rows][];
    for (int i = 0; i < rows; i++) {
      matrix[i] = vector(columns);
    }
    return matrix;
  }

  private static double[][] copy(double[][] matrix) {
    double[][] copy = new double[matrix.length][];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = matrix[i].clone();
    }
    return copy;
  }

  private static double dot(double[][][] u, double[][][] v) {
    double sum = 0;
    for (int i = 0; i < u.length; i++) {
      sum += dot(u[i], v[i]);
    }
    return sum;
  }

  private static double dot(double[][] u, double[][] v) {
    double sum = 0;
    for (int i = 0; i < u.length; i++) {
      sum += dot(u[i], v[i]);
    }
    return sum;
  }

  private static double dot(double[] u, double[] v) {
    double sum = 0;
    for (int i = 0; i < u.length; i++) {
      sum += u[i] * v[i];
    }
    return sum;
  }
}
