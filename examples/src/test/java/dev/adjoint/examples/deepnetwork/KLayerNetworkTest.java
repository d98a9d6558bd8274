package dev.adjoint.examples.deepnetwork;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.examples.report.Difference;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * All layers' gradients against (5.115–5.118), carried from the last layer to the first by hand.
 */
class KLayerNetworkTest {
  private static final int[] WIDTHS = {4, 6, 5, 3, 2};
  private final double[][][] a = new double[WIDTHS.length - 1][][];
  private final double[][] b = new double[WIDTHS.length - 1][];
  private final double[] x;
  private final double[] y;

  KLayerNetworkTest() {
    Random random = new Random(5111);
    for (int i = 0; i < a.length; i++) {
      a[i] = new double[WIDTHS[i + 1]][];
      for (int r = 0; r < WIDTHS[i + 1]; r++) {
        a[i][r] = random.doubles(WIDTHS[i], -1, 1).toArray();
      }
      b[i] = random.doubles(WIDTHS[i + 1], -0.2, 0.8).toArray();
    }
    x = random.doubles(WIDTHS[0], -1, 1).toArray();
    y = random.doubles(2, -1, 1).toArray();
  }

  @Test
  void tanh() {
    Layers byHand = new Layers(Math::tanh, f -> 1 - f * f);
    KLayerNetworkAdjoint.TanhLossGradient gradient = KLayerNetworkAdjoint.tanhLoss(a, b, x, y);
    assertEquals(byHand.loss, gradient.value(), 1e-14);
    byHand.check(gradient.a(), gradient.b());
    assertArrayEquals(byHand.xBar, gradient.x(), 1e-14);
    assertArrayEquals(byHand.yBar, gradient.y(), 1e-14);
  }

  @Test
  void logistic() {
    Layers byHand = new Layers(z -> 1 / (1 + Math.exp(-z)), f -> f * (1 - f));
    KLayerNetworkAdjoint.LogisticLossGradient gradient =
        KLayerNetworkAdjoint.logisticLoss(a, b, x, y);
    assertEquals(byHand.loss, gradient.value(), 1e-14);
    byHand.check(gradient.a(), gradient.b());
  }

  @Test
  void relu() {
    Layers byHand = new Layers(z -> z > 0 ? z : 0, f -> f > 0 ? 1 : 0);
    KLayerNetworkAdjoint.ReluLossGradient gradient = KLayerNetworkAdjoint.reluLoss(a, b, x, y);
    assertEquals(byHand.loss, gradient.value(), 1e-13);
    byHand.check(gradient.a(), gradient.b());
  }

  @Test
  void argumentsAreNotChanged() {
    double[] before = x.clone();
    KLayerNetworkAdjoint.tanhLoss(a, b, x, y);
    assertArrayEquals(before, x);
  }

  /** The forward and the backward pass by hand; the slope of σ is given in terms of its value. */
  private final class Layers {
    final double[][][] aBar = new double[a.length][][];
    final double[][] bBar = new double[a.length][];
    final double[] xBar;
    final double[] yBar = new double[y.length];
    double loss;

    Layers(DoubleUnaryOperator sigma, DoubleUnaryOperator slope) {
      double[][] f = new double[a.length + 1][];
      f[0] = x;
      for (int i = 0; i < a.length; i++) {
        f[i + 1] = new double[b[i].length];
        for (int r = 0; r < b[i].length; r++) {
          double z = b[i][r];
          for (int c = 0; c < f[i].length; c++) {
            z += a[i][r][c] * f[i][c];
          }
          f[i + 1][r] = sigma.applyAsDouble(z);
        }
      }
      double[] fBar = new double[y.length];
      for (int r = 0; r < y.length; r++) {
        double error = y[r] - f[a.length][r];
        loss += error * error;
        fBar[r] = -2 * error;
        yBar[r] = 2 * error;
      }
      for (int i = a.length - 1; i >= 0; i--) {
        fBar = backward(i, f[i], f[i + 1], fBar, slope);
      }
      xBar = fBar;
    }

    private double[] backward(
        int i, double[] in, double[] out, double[] outBar, DoubleUnaryOperator slope) {
      aBar[i] = new double[out.length][in.length];
      bBar[i] = new double[out.length];
      double[] inBar = new double[in.length];
      for (int r = 0; r < out.length; r++) {
        double zBar = outBar[r] * slope.applyAsDouble(out[r]);
        bBar[i][r] = zBar;
        for (int c = 0; c < in.length; c++) {
          aBar[i][r][c] = zBar * in[c];
          inBar[c] += zBar * a[i][r][c];
        }
      }
      return inBar;
    }

    void check(double[][][] actualA, double[][] actualB) {
      for (int i = 0; i < a.length; i++) {
        assertEquals(0, Difference.largest(aBar[i], actualA[i]), 1e-13, "layer " + i);
      }
      assertEquals(0, Difference.largest(bBar, actualB), 1e-13);
    }
  }
}
