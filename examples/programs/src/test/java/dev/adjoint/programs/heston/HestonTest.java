package dev.adjoint.programs.heston;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HestonTest {
  private static final double[] TRUTH = Heston.TRUTH.parameters();
  private static final double[] EXACT = Pricing.calls(TRUTH, Heston.SURFACE, Heston.QUADRATURE);

  @Test
  void pricesArePublishedOnes() {
    for (Reference reference : Reference.ALL) {
      assertEquals(
          Double.parseDouble(reference.price()),
          reference.computed(),
          reference.tolerance(),
          reference.source());
    }
  }

  @Test
  void ifTheVarianceStandsStillPricesAreThoseOfBlackAndScholes() {
    double[] still = {0.04, 1, 0.04, 1e-4, 0};
    double[] prices = Pricing.calls(still, Heston.SURFACE, Heston.QUADRATURE);
    int next = 0;
    for (double maturity : Heston.SURFACE.maturities()) {
      for (double strike : Heston.SURFACE.strikes()) {
        double expected = BlackScholes.call(100, 0.02, maturity, strike, 0.2);
        assertEquals(expected, prices[next++], 1e-6);
      }
    }
  }

  @Test
  void integralHasConverged() {
    double[] finer = Pricing.calls(TRUTH, Heston.SURFACE, Quadrature.of(200, 50));
    assertArrayEquals(finer, EXACT, 2e-9);
  }

  @Test
  void jacobianIsThatOfDifferences() {
    var jacobian = PricingJacobian.calls(TRUTH, Heston.SURFACE, Heston.QUADRATURE);
    assertArrayEquals(EXACT, jacobian.value(), 0);
    for (int p = 0; p < TRUTH.length; p++) {
      double step = 1e-5 * Math.abs(TRUTH[p]);
      double[] up = moved(p, step);
      double[] down = moved(p, -step);
      for (int i = 0; i < EXACT.length; i++) {
        double difference = (up[i] - down[i]) / (2 * step);
        double tolerance = 1e-6 * Math.max(1, Math.abs(difference));
        assertEquals(difference, jacobian.parameters()[i][p], tolerance, i + ", " + p);
      }
    }
  }

  @Test
  void adjointIsTheJacobianFromTheOtherSide() {
    double[] seed = new Random(5).doubles(EXACT.length, -1, 1).toArray();
    var jacobian = PricingJacobian.calls(TRUTH, Heston.SURFACE, Heston.QUADRATURE);
    double[] expected = new double[TRUTH.length];
    for (int i = 0; i < seed.length; i++) {
      for (int p = 0; p < expected.length; p++) {
        expected[p] += seed[i] * jacobian.parameters()[i][p];
      }
    }
    var pullback = PricingAdjoint.calls(TRUTH, Heston.SURFACE, Heston.QUADRATURE, seed);
    for (int p = 0; p < expected.length; p++) {
      double tolerance = 1e-11 * Math.max(1, Math.abs(expected[p]));
      assertEquals(expected[p], pullback.parameters()[p], tolerance);
    }
  }

  @Test
  void exactQuotesGiveBackTheParametersFromAnywhere() {
    double[][] starts = {
      Heston.GUESS.parameters(), {0.02, 1, 0.02, 0.2, -0.3}, {0.2, 0.5, 0.05, 1, 0.2}
    };
    for (double[] start : starts) {
      var calibration = Calibration.of(Heston.SURFACE, Heston.QUADRATURE, EXACT, Model.of(start));
      assertArrayEquals(TRUTH, calibration.model().parameters(), 1e-8);
    }
  }

  @Test
  void quotesInCentsGiveThemWithinTheirDeviations() {
    double[] quotes = Heston.inCents(EXACT);
    var calibration = Calibration.of(Heston.SURFACE, Heston.QUADRATURE, quotes, Heston.GUESS);
    double[] found = calibration.model().parameters();
    for (int p = 0; p < TRUTH.length; p++) {
      double deviations = (found[p] - TRUTH[p]) / calibration.deviations()[p];
      assertTrue(Math.abs(deviations) < 4, p + ": " + deviations);
      assertTrue(calibration.deviations()[p] < 0.02 * Math.abs(TRUTH[p]), p + ": deviation");
    }
    // What rounding to a cent leaves, evenly spread: a cent over the root of 12.
    assertEquals(0.01 / Math.sqrt(12), calibration.residual(), 1e-3);
  }

  @Test
  void impliedVolatilityGivesThePriceBack() {
    for (double strike : new double[] {60, 95, 100, 140}) {
      double price = BlackScholes.call(100, 0.02, 0.5, strike, 0.3);
      assertEquals(0.3, BlackScholes.impliedVolatility(100, 0.02, 0.5, strike, price), 1e-10);
    }
  }

  private static double[] moved(int parameter, double step) {
    double[] moved = TRUTH.clone();
    moved[parameter] += step;
    return Pricing.calls(moved, Heston.SURFACE, Heston.QUADRATURE);
  }
}
