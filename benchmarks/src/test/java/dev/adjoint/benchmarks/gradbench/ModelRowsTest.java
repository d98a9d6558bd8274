package dev.adjoint.benchmarks.gradbench;

import static dev.adjoint.benchmarks.Gradients.assertClose;
import static dev.adjoint.benchmarks.Gradients.centralDifferences;
import static dev.adjoint.benchmarks.Gradients.flat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.benchmarks.gradbench.gmm.GmmByHand;
import dev.adjoint.benchmarks.gradbench.gmm.GmmByHand.Parameters;
import dev.adjoint.benchmarks.gradbench.lstm.LstmByHand;
import dev.adjoint.benchmarks.gradbench.lstm.LstmOnHipparchus;
import dev.adjoint.gradbench.objective.GaussianMixture;
import dev.adjoint.gradbench.objective.GaussianMixtureAdjoint;
import dev.adjoint.gradbench.objective.Lstm;
import dev.adjoint.gradbench.objective.LstmAdjoint;
import org.junit.jupiter.api.Test;

/** What the benchmarks of GradBench's models compare is the same gradient. */
class ModelRowsTest {
  private static final double SEED = 0.5;
  private final Normal normal = new Normal(11);

  @Test
  void gmm() {
    int k = 4;
    int d = 5;
    int m = 2;
    double gamma = 1.3;
    double[] alpha = normal.vector(k);
    double[][] mu = normal.matrix(k, d);
    double[][] q = normal.matrix(k, d);
    double[][] l = normal.matrix(k, d * (d - 1) / 2);
    double[][] x = normal.matrix(7, d);
    GmmByHand mixture = new GmmByHand(k, d);
    Parameters at = new Parameters(alpha, mu, q, l);
    mixture.vjp(at, normal.matrix(7, d), m, gamma, SEED, zeros(k, d));
    Parameters byHand = zeros(k, d);
    double value = mixture.vjp(at, x, m, gamma, SEED, byHand);
    double primal = GaussianMixture.logPosterior(alpha, mu, q, l, x, m, gamma);
    assertEquals(primal, value, 1e-13 * Math.abs(primal));
    double[] slopes =
        centralDifferences(
            () -> SEED * GaussianMixture.logPosterior(alpha, mu, q, l, x, m, gamma),
            alpha,
            mu,
            q,
            l);
    assertClose(slopes, all(byHand), 1e-6);
    Parameters bar = zeros(k, d);
    GaussianMixtureAdjoint.logPosteriorVjp(
        alpha, mu, q, l, x, m, gamma, SEED, bar.alpha(), bar.mu(), bar.q(), bar.l());
    assertClose(all(byHand), all(bar), 1e-12);
  }

  private static Parameters zeros(int k, int d) {
    return new Parameters(
        new double[k], new double[k][d], new double[k][d], new double[k][d * (d - 1) / 2]);
  }

  private static double[] all(Parameters p) {
    return flat(p.alpha(), p.mu(), p.q(), p.l());
  }

  @Test
  void lstm() {
    int width = 3;
    int layers = 2;
    double[][] main = normal.matrix(2 * layers, 4 * width);
    double[][] extra = normal.matrix(3, width);
    double[][] state = normal.matrix(2 * layers, width);
    double[][] sequence = normal.matrix(6, width);
    LstmByHand network = new LstmByHand(layers, width, sequence.length);
    double[][] mainBar = new double[2 * layers][4 * width];
    double[][] extraBar = new double[3][width];
    network.vjp(main, extra, state, normal.matrix(6, width), 1, mainBar, extraBar);
    mainBar = new double[2 * layers][4 * width];
    extraBar = new double[3][width];
    double value = network.vjp(main, extra, state, sequence, SEED, mainBar, extraBar);
    assertEquals(Lstm.loss(main, extra, state, sequence), value);
    double[] byHand = flat(mainBar, extraBar);
    double[] slopes =
        centralDifferences(() -> SEED * Lstm.loss(main, extra, state, sequence), main, extra);
    assertClose(slopes, byHand, 1e-8);
    double[][] generatedMain = new double[2 * layers][4 * width];
    double[][] generatedExtra = new double[3][width];
    assertEquals(
        value,
        LstmAdjoint.lossVjp(main, extra, state, sequence, SEED, generatedMain, generatedExtra));
    assertClose(byHand, flat(generatedMain, generatedExtra), 1e-12);
    double[] hipparchus =
        LstmOnHipparchus.loss(main, extra, state, sequence).multiply(SEED).getGradient();
    assertClose(byHand, hipparchus, 1e-12);
  }
}
