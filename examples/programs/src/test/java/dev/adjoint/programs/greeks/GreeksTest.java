package dev.adjoint.programs.greeks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.special.SpecialFunctions;
import org.junit.jupiter.api.Test;

class GreeksTest {
  private static final int BATCHES = 8;

  @Test
  void closedFormOfOneAssetIsBlackAndScholes() {
    Market market = Markets.of(1);
    Contract contract = Markets.contract(1);
    assertArrayEquals(blackScholes(market, contract), Greeks.exact(market, contract), 1e-12);
  }

  @Test
  void textbookPriceOfACall() {
    // Hull, Options, Futures, and Other Derivatives: S = 42, K = 40, r = 10 %, σ = 20 %, half a
    // year.
    Market market = new Market(new double[] {42}, new double[] {0.2}, new double[][] {{1}}, 0.1);
    double price = ClosedForm.geometricCall(market, new Contract(new double[] {1}, 40, 0.5));
    assertEquals(4.76, price, 0.005);
  }

  @Test
  void closedFormOfSeveralAssetsHasTheSensitivitiesOfItsDifferences() {
    Market market = Markets.of(4);
    Contract contract = Markets.contract(4);
    double[] exact = Greeks.exact(market, contract);
    double[] flat = market.flat();
    for (int k = 0; k < flat.length; k++) {
      double step = 1e-5 * Math.max(1, flat[k]);
      double difference =
          ClosedForm.geometricCall(moved(market, k, step), contract)
              - ClosedForm.geometricCall(moved(market, k, -step), contract);
      assertEquals(difference / (2 * step), exact[k + 1], 1e-7, market.names()[k]);
    }
  }

  @Test
  void simulationIsWithinItsErrorsOfTheClosedForm() {
    for (int assets : new int[] {1, 3}) {
      Market market = Markets.of(assets);
      Contract contract = Markets.contract(assets);
      Estimate estimate = Batches.estimate(Batches::geometric, market, contract, BATCHES);
      double[] exact = Greeks.exact(market, contract);
      for (int k = 0; k < exact.length; k++) {
        double errors = (estimate.mean()[k] - exact[k]) / estimate.error()[k];
        assertTrue(Math.abs(errors) < 4, k + ": " + errors);
        assertTrue(estimate.error()[k] < 0.05 * Math.abs(exact[k]), k + ": " + exact[k]);
      }
    }
  }

  @Test
  void adjointIsWhatBumpingGivesOnTheSamePaths() {
    Market market = Markets.of(5);
    Contract contract = Markets.contract(5);
    double[][] normals = Batches.normals(3, 5);
    var outcome = Batches.arithmetic(market, contract, normals);
    assertEquals(Simulation.arithmeticCall(market, contract, normals), outcome.price());
    // Of 4096 paths hardly one is so near to the strike that a step takes it across.
    assertArrayEquals(
        Bumping.central(market, contract, normals), outcome.sensitivities().flat(), 1e-6);
  }

  @Test
  void runsOnAnyNumberOfProcessorsGiveTheSame() {
    Market market = Markets.of(2);
    Contract contract = Markets.contract(2);
    Estimate once = Batches.estimate(Batches::arithmetic, market, contract, BATCHES);
    double[] first = Batches.estimate(Batches::arithmetic, market, contract, 1).mean();
    double[] again = Batches.estimate(Batches::arithmetic, market, contract, BATCHES).mean();
    assertArrayEquals(once.mean(), again);
    var batch = Batches.arithmetic(market, contract, Batches.normals(0, 2));
    assertEquals(batch.price(), first[0]);
  }

  @Test
  void standardErrorIsThatOfTheMean() {
    Estimate estimate = Estimate.of(new double[][] {{1}, {2}, {3}, {6}});
    assertEquals(3, estimate.price());
    assertEquals(Math.sqrt(14.0 / 3 / 4), estimate.error()[0], 1e-15);
  }

  @Test
  void choleskyRootTimesItselfIsTheMatrix() {
    double[][] a = Markets.of(6).correlation();
    double[][] l = Simulation.cholesky(a);
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int k = 0; k <= j; k++) {
          sum += l[i][k] * l[j][k];
        }
        assertEquals(a[i][j], sum, 1e-15);
      }
    }
  }

  private static Market moved(Market market, int input, double step) {
    double[] flat = market.flat();
    flat[input] += step;
    return Market.of(market.assets(), flat);
  }

  /** Price, delta, vega and rho by the formulas of the textbooks. */
  private static double[] blackScholes(Market market, Contract contract) {
    double s = market.spot()[0];
    double sigma = market.volatility()[0];
    double r = market.rate();
    double t = contract.maturity();
    double k = contract.strike();
    double d1 = (Math.log(s / k) + (r + 0.5 * sigma * sigma) * t) / (sigma * Math.sqrt(t));
    double d2 = d1 - sigma * Math.sqrt(t);
    double inMoney = SpecialFunctions.normalCdf(d2);
    double delta = SpecialFunctions.normalCdf(d1);
    return new double[] {
      s * delta - k * Math.exp(-r * t) * inMoney,
      delta,
      s * Math.sqrt(t) * SpecialFunctions.normalPdf(d1),
      k * t * Math.exp(-r * t) * inMoney
    };
  }
}
