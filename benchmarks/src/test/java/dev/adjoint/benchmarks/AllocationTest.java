package dev.adjoint.benchmarks;

import static dev.adjoint.benchmarks.Allocated.bytesOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.benchmarks.digits.DigitsNetworkAdjoint;
import dev.adjoint.benchmarks.gmm.GmmAdjoint;
import dev.adjoint.benchmarks.logsumexp.LogSumExpAdjoint;
import dev.adjoint.benchmarks.rosenbrock.RosenbrockAdjoint;
import dev.adjoint.benchmarks.speelpenning.SpeelpenningAdjoint;
import dev.adjoint.benchmarks.textbook.Example514Adjoint;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * How much memory the generated sweeps hold: arrays sized by the inputs, and nothing that grows.
 */
class AllocationTest {
  private final Random random = new Random(5);

  @Test
  void straightLineCodeKeepsItsValuesInLocals() {
    double[] xBar = new double[1];
    assertEquals(0, bytesOf(() -> Example514Adjoint.fVjp(0.7, 1, xBar)));
  }

  @Test
  void rosenbrockRecomputesWhatItNeeds() {
    double[] x = random.doubles(1000).toArray();
    double[] xBar = new double[1000];
    assertEquals(0, bytesOf(() -> RosenbrockAdjoint.valueVjp(x, 1, xBar)));
  }

  @Test
  void logSumExpKeepsItsExponentialsAndBranches() {
    long perTerm = (logSumExp(5000) - logSumExp(1000)) / 4000;
    assertTrue(perTerm <= 8 + 1, "bytes per term: " + perTerm);
  }

  @Test
  void speelpenningKeepsItsPartialProducts() {
    long perFactor = (speelpenning(5000) - speelpenning(1000)) / 4000;
    assertTrue(perFactor <= 8, "bytes per factor: " + perFactor);
  }

  @Test
  void mixtureKeepsNothingPerSample() {
    assertEquals(gmm(20), gmm(40));
  }

  @Test
  void digitsNetworkKeepsNothingPerSample() {
    assertEquals(digits(8), digits(16));
  }

  private long logSumExp(int n) {
    double[] x = random.doubles(n).toArray();
    double[] xBar = new double[n];
    return bytesOf(() -> LogSumExpAdjoint.valueVjp(x, 1, xBar));
  }

  private long speelpenning(int n) {
    double[] x = random.doubles(n, 0.9, 1.1).toArray();
    double[] xBar = new double[n];
    return bytesOf(() -> SpeelpenningAdjoint.productVjp(x, 1, xBar));
  }

  private long gmm(int n) {
    int k = 3;
    int d = 4;
    double[] alphas = random.doubles(k).toArray();
    double[][] means = Gradients.random(random, k, d, -1, 1);
    double[][] icf = Gradients.random(random, k, d * (d + 1) / 2, -1, 1);
    double[][] x = Gradients.random(random, n, d, -1, 1);
    double[] alphasBar = new double[k];
    double[][] meansBar = new double[k][d];
    double[][] icfBar = new double[k][d * (d + 1) / 2];
    return bytesOf(
        () ->
            GmmAdjoint.logPosteriorVjp(
                alphas, means, icf, x, 1, 0, 0, 1, alphasBar, meansBar, icfBar));
  }

  private long digits(int batch) {
    double[][] w1 = Gradients.random(random, 4, 6, -1, 1);
    double[] b1 = random.doubles(4).toArray();
    double[][] w2 = Gradients.random(random, 3, 4, -1, 1);
    double[] b2 = random.doubles(3).toArray();
    double[][] x = Gradients.random(random, batch, 6, 0, 1);
    double[][] y = Gradients.random(random, batch, 3, 0, 1);
    double[][] w1Bar = new double[4][6];
    double[] b1Bar = new double[4];
    double[][] w2Bar = new double[3][4];
    double[] b2Bar = new double[3];
    return bytesOf(
        () -> DigitsNetworkAdjoint.costVjp(w1, b1, w2, b2, x, y, 1, w1Bar, b1Bar, w2Bar, b2Bar));
  }
}
