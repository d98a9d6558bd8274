package dev.adjoint.benchmarks;

import static dev.adjoint.benchmarks.Gradients.assertClose;
import static dev.adjoint.benchmarks.Gradients.centralDifferences;
import static dev.adjoint.benchmarks.Gradients.flat;
import static dev.adjoint.benchmarks.Gradients.random;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.benchmarks.gmm.Gmm;
import dev.adjoint.benchmarks.gmm.GmmAdjoint;
import dev.adjoint.benchmarks.gmm.GmmByHand;
import dev.adjoint.benchmarks.gmm.GmmFreshArraysAdjoint;
import dev.adjoint.benchmarks.gmm.MultivariateGamma;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the benchmark of the Gaussian mixture compares is the same gradient. */
class GmmTest {
  private static final int K = 4;
  private static final int D = 5;
  private static final double GAMMA = 1.3;
  private static final int M = 2;
  private static final double SEED = 0.5;
  private final Random random = new Random(25);
  private final double logGamma = MultivariateGamma.log(D, M);
  private final double[] alphas = random.doubles(K, -1, 1).toArray();
  private final double[][] means = random(random, K, D, -1, 1);
  private final double[][] icf = random(random, K, D * (D + 1) / 2, -1, 1);
  private final double[][] x = random(random, 7, D, -1, 1);

  @Test
  void gradient() {
    double[] alphasBar = new double[K];
    double[][] meansBar = new double[K][D];
    double[][] icfBar = new double[K][D * (D + 1) / 2];
    double value =
        new GmmByHand(K, D)
            .vjp(alphas, means, icf, x, GAMMA, M, logGamma, SEED, alphasBar, meansBar, icfBar);
    assertEquals(Gmm.logPosterior(alphas, means, icf, x, GAMMA, M, logGamma), value, 1e-11);
    double[] byHand = flat(alphasBar, meansBar, icfBar);
    double[] slopes =
        centralDifferences(
            () -> SEED * Gmm.logPosterior(alphas, means, icf, x, GAMMA, M, logGamma),
            alphas,
            means,
            icf);
    assertClose(slopes, byHand, 1e-8);
    GmmAdjoint.LogPosteriorGradient gradient =
        GmmAdjoint.logPosterior(alphas, means, icf, x, GAMMA, M, logGamma);
    double[] generated = flat(gradient.alphas(), gradient.means(), gradient.icf());
    for (int i = 0; i < generated.length; i++) {
      generated[i] *= SEED;
    }
    assertClose(byHand, generated, 1e-12);
  }

  @Test
  void bothStylesAreOneFunction() {
    GmmAdjoint.LogPosteriorGradient reused =
        GmmAdjoint.logPosterior(alphas, means, icf, x, GAMMA, M, logGamma);
    GmmFreshArraysAdjoint.LogPosteriorGradient fresh =
        GmmFreshArraysAdjoint.logPosterior(alphas, means, icf, x, GAMMA, M, logGamma);
    assertEquals(reused.value(), fresh.value());
    assertClose(
        flat(reused.alphas(), reused.means(), reused.icf()),
        flat(fresh.alphas(), fresh.means(), fresh.icf()),
        1e-13);
  }

  @Test
  void valueOfOneStandardNormalSample() {
    double[][] origin = {{0, 0}};
    double value =
        Gmm.logPosterior(new double[1], origin, new double[1][3], new double[][] {{1, 2}}, 1, 0, 0);
    double logDensity = -Math.log(2 * Math.PI) - 0.5 * (1 + 4);
    double priorConstant = 3 * 2 * 0.5 * Math.log(2);
    assertEquals(logDensity + priorConstant + 0.5 * 2, value, 1e-14);
  }
}
