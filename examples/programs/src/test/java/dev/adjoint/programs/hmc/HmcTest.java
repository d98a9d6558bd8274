package dev.adjoint.programs.hmc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.programs.hmc.Sample.Quantity;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.junit.jupiter.api.Test;

class HmcTest {
  /** In Monte-Carlo standard errors; the seeds are fixed. */
  private static final double TRUSTED = 4;

  @Test
  void normalPosteriorsAreSampledAsTheClosedFormSays() {
    var random = new Random(3);
    double[][] x = new double[40][3];
    double[] y = new double[40];
    for (int i = 0; i < 40; i++) {
      x[i] = new double[] {1, random.nextGaussian(), 0.3 * random.nextGaussian()};
      x[i][2] += x[i][1];
      y[i] = 1 - 2 * x[i][1] + 0.5 * x[i][2] + 0.7 * random.nextGaussian();
    }
    Density density = (q, gradient) -> PosteriorsAdjoint.linearVjp(q, x, y, 0.7, 2, 1, gradient);
    Sample sample = Sample.of(density, 3, 4, 2000, 1);

    RealMatrix matrix = MatrixUtils.createRealMatrix(x);
    RealMatrix precision = matrix.transpose().multiply(matrix).scalarMultiply(1 / 0.49);
    precision = precision.add(MatrixUtils.createRealIdentityMatrix(3).scalarMultiply(0.25));
    RealMatrix covariance = MatrixUtils.inverse(precision);
    RealVector mean =
        covariance.operate(matrix.transpose().operate(MatrixUtils.createRealVector(y)));
    mean.mapMultiplyToSelf(1 / 0.49);

    assertEquals(0, sample.divergences());
    for (int k = 0; k < 3; k++) {
      int entry = k;
      assertMean(mean.getEntry(k), sample, q -> q[entry]);
      for (int l = 0; l <= k; l++) {
        int other = l;
        double centerK = mean.getEntry(k);
        double centerL = mean.getEntry(l);
        assertMean(
            covariance.getEntry(k, l), sample, q -> (q[entry] - centerK) * (q[other] - centerL));
      }
    }
  }

  @Test
  void eightSchoolsAreWhatQuadratureSays() {
    Sample sample = Sample.of(Schools.density(), 10, 4, 4000, 2);
    assertEquals(0, sample.divergences());
    assertMean(quadrature(0), sample, q -> q[0]);
    assertMean(quadrature(1), sample, q -> Math.exp(q[1]));
    for (int j = 0; j < 8; j++) {
      int z = j + 2;
      assertMean(quadrature(z), sample, q -> q[0] + Math.exp(q[1]) * q[z]);
    }
  }

  /**
   * Means of μ, of τ, and of the effects, from the effect of school j given μ and τ, which is
   * normal, and a sum over a grid of these two.
   */
  private static double quadrature(int what) {
    double sum = 0;
    double weights = 0;
    for (double logTau = -9; logTau < 6; logTau += 0.02) {
      double tau = Math.exp(logTau);
      for (double mu = -25; mu < 35; mu += 0.1) {
        double log = -mu * mu / 50 - Math.log1p(tau * tau / 25) + logTau;
        for (int j = 0; j < 8; j++) {
          double variance = tau * tau + Schools.ERROR[j] * Schools.ERROR[j];
          double off = Schools.EFFECT[j] - mu;
          log -= 0.5 * (Math.log(variance) + off * off / variance);
        }
        double weight = Math.exp(log);
        weights += weight;
        sum += weight * expected(what, mu, tau);
      }
    }
    return sum / weights;
  }

  private static double expected(int what, double mu, double tau) {
    if (what < 2) {
      return what == 0 ? mu : tau;
    }
    double error = Schools.ERROR[what - 2];
    double weight = tau * tau / (tau * tau + error * error);
    return mu + weight * (Schools.EFFECT[what - 2] - mu);
  }

  @Test
  void irisIsWhatImportanceSamplingSays() throws IOException {
    Iris iris = Iris.read();
    Sample sample = Sample.of(iris.density(), 5, 4, 2000, 3);
    assertEquals(0, sample.divergences());
    double[] means =
        new Importance(q -> Posteriors.logistic(q, iris.x(), iris.virginica()), iris.density(), 5)
            .means(100_000);
    for (int k = 0; k < 5; k++) {
      int entry = k;
      assertMean(means[k], sample, q -> q[entry]);
    }
  }

  @Test
  void theSameSeedGivesTheSameDraws() {
    Sample one = Sample.of(Schools.density(), 10, 2, 50, 5);
    Sample other = Sample.of(Schools.density(), 10, 2, 50, 5);
    for (int k = 0; k < 2; k++) {
      for (int n = 0; n < 50; n++) {
        assertArrayEquals(one.chains().get(k).q()[n], other.chains().get(k).q()[n]);
      }
    }
  }

  @Test
  void leapfrogIsReversibleAndOfSecondOrder() {
    double[] scale = new double[10];
    Arrays.fill(scale, 0.8);
    double[] q = {4, 1, 0.2, -0.3, 0.1, 0.5, -1, 0.4, 1, 0.2};
    var first = Phase.at(Schools.density(), q, new double[10]).pushed(scale, new Random(1));
    Phase last = trajectory(first, 0.05, 20, scale);
    double[] back = Arrays.stream(last.p()).map(each -> -each).toArray();
    Phase again = trajectory(Phase.at(Schools.density(), last.q(), back), 0.05, 20, scale);
    assertArrayEquals(q, again.q(), 1e-12);

    double coarse = last.energy(scale) - first.energy(scale);
    double fine = trajectory(first, 0.025, 40, scale).energy(scale) - first.energy(scale);
    assertEquals(4, coarse / fine, 0.2);
  }

  @Test
  void gradientsAreCentralDifferences() throws IOException {
    Iris iris = Iris.read();
    assertGradient(
        iris.density(), q -> Posteriors.logistic(q, iris.x(), iris.virginica()), new double[5]);
    assertGradient(
        Schools.density(),
        q -> Posteriors.eightSchools(q, Schools.EFFECT, Schools.ERROR),
        new double[10]);
  }

  private static void assertGradient(
      Density density, ToDoubleFunction<double[]> logarithm, double[] q) {
    var random = new Random(1);
    Arrays.setAll(q, k -> random.nextGaussian());
    double[] gradient = new double[q.length];
    assertEquals(logarithm.applyAsDouble(q), density.logarithm(q, gradient));
    for (int k = 0; k < q.length; k++) {
      double before = q[k];
      q[k] = before + 1e-5;
      double above = logarithm.applyAsDouble(q);
      q[k] = before - 1e-5;
      double below = logarithm.applyAsDouble(q);
      q[k] = before;
      assertEquals((above - below) / 2e-5, gradient[k], 1e-6 * (1 + Math.abs(gradient[k])));
    }
  }

  private static Phase trajectory(Phase first, double step, int count, double[] scale) {
    Phase phase = first;
    for (int k = 0; k < count; k++) {
      phase = phase.leap(Schools.density(), step, scale);
    }
    return phase;
  }

  private static void assertMean(double known, Sample sample, Quantity quantity) {
    double[] pooled = sample.pooled(quantity);
    double size = Diagnostics.effectiveSize(sample.quantity(quantity));
    double error = Math.sqrt(Diagnostics.variance(pooled) / size);
    assertTrue(Diagnostics.splitRHat(sample.quantity(quantity)) < 1.01);
    assertTrue(size > 500, "effective size " + size);
    assertEquals(known, Diagnostics.mean(pooled), TRUSTED * error);
  }
}
