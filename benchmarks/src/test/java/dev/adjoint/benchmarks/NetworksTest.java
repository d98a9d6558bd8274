package dev.adjoint.benchmarks;

import static dev.adjoint.benchmarks.Gradients.assertClose;
import static dev.adjoint.benchmarks.Gradients.centralDifferences;
import static dev.adjoint.benchmarks.Gradients.flat;
import static dev.adjoint.benchmarks.Gradients.random;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.benchmarks.digits.DigitsNetwork;
import dev.adjoint.benchmarks.digits.DigitsNetworkAdjoint;
import dev.adjoint.benchmarks.digits.DigitsNetworkByHand;
import dev.adjoint.benchmarks.digits.DigitsNetworkOnHipparchus;
import dev.adjoint.benchmarks.mlp.Mlp;
import dev.adjoint.benchmarks.mlp.MlpAdjoint;
import dev.adjoint.benchmarks.mlp.MlpByHand;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the benchmarks of the two networks compare is the same gradient. */
class NetworksTest {
  private static final double SEED = 0.1;
  private final Random random = new Random(64);
  private final double[][] w1 = random(random, 6, 7, -1, 1);
  private final double[] b1 = random.doubles(6, -1, 1).toArray();
  private final double[][] w2 = random(random, 5, 6, -1, 1);
  private final double[] b2 = random.doubles(5, -1, 1).toArray();
  private final double[][] x = random(random, 9, 7, -1, 1);
  private final Buffers byHand = new Buffers();
  private final Buffers generated = new Buffers();

  @Test
  void digits() {
    double[][] y = random(random, 9, 5, 0, 1);
    double value =
        new DigitsNetworkByHand(6, 5)
            .vjp(
                w1, b1, w2, b2, x, y, SEED, byHand.w1Bar, byHand.b1Bar, byHand.w2Bar, byHand.b2Bar);
    assertEquals(DigitsNetwork.cost(w1, b1, w2, b2, x, y), value);
    double[] slopes =
        centralDifferences(() -> SEED * DigitsNetwork.cost(w1, b1, w2, b2, x, y), w1, b1, w2, b2);
    assertClose(slopes, byHand.all(), 1e-9);
    assertEquals(
        value,
        DigitsNetworkAdjoint.costVjp(
            w1,
            b1,
            w2,
            b2,
            x,
            y,
            SEED,
            generated.w1Bar,
            generated.b1Bar,
            generated.w2Bar,
            generated.b2Bar));
    assertClose(byHand.all(), generated.all(), 1e-14);
    DigitsNetworkAdjoint.CostGradient gradient = DigitsNetworkAdjoint.cost(w1, b1, w2, b2, x, y);
    assertClose(
        DigitsNetworkOnHipparchus.cost(w1, b1, w2, b2, x, y).getGradient(),
        flat(gradient.w1(), gradient.b1(), gradient.w2(), gradient.b2()),
        1e-13);
  }

  @Test
  void mlp() {
    int[] classes = random.ints(9, 0, 5).toArray();
    double value =
        new MlpByHand(6, 5)
            .vjp(
                w1,
                b1,
                w2,
                b2,
                x,
                classes,
                SEED,
                byHand.w1Bar,
                byHand.b1Bar,
                byHand.w2Bar,
                byHand.b2Bar);
    assertEquals(Mlp.loss(w1, b1, w2, b2, x, classes), value);
    double[] slopes =
        centralDifferences(() -> SEED * Mlp.loss(w1, b1, w2, b2, x, classes), w1, b1, w2, b2);
    assertClose(slopes, byHand.all(), 1e-9);
    assertEquals(
        value,
        MlpAdjoint.lossVjp(
            w1,
            b1,
            w2,
            b2,
            x,
            classes,
            SEED,
            generated.w1Bar,
            generated.b1Bar,
            generated.w2Bar,
            generated.b2Bar));
    assertClose(byHand.all(), generated.all(), 1e-14);
  }

  /** The adjoints of the weights and biases. */
  private static final class Buffers {
    final double[][] w1Bar = new double[6][7];
    final double[] b1Bar = new double[6];
    final double[][] w2Bar = new double[5][6];
    final double[] b2Bar = new double[5];

    double[] all() {
      return flat(w1Bar, b1Bar, w2Bar, b2Bar);
    }
  }
}
