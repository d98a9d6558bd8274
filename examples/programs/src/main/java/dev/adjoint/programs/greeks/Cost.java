package dev.adjoint.programs.greeks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * What all sensitivities of a basket cost, in units of its price.
 *
 * @param assets in the basket
 * @param sensitivities how many there are
 * @param price milliseconds for the price of one batch of paths
 * @param adjoint price and all sensitivities by the generated method, over the price
 * @param bumping the same by one-sided differences, over the price
 */
record Cost(int assets, int sensitivities, double price, double adjoint, double bumping) {
  private static final int ROUNDS = 5;

  /** What is computed goes here, so that it cannot be left out. */
  private static volatile double sink;

  /** All are run before the first is measured, until the JVM has compiled what they run. */
  static List<Cost> measure(int... baskets) {
    for (int assets : baskets) {
      Contract contract = Markets.contract(assets);
      double[][] normals = Batches.normals(0, assets);
      milliseconds(
          2, () -> SimulationAdjoint.arithmeticCall(Markets.of(assets), contract, normals).value());
    }
    List<Cost> costs = new ArrayList<>();
    for (int assets : baskets) {
      Market market = Markets.of(assets);
      Contract contract = Markets.contract(assets);
      double[][] normals = Batches.normals(0, assets);
      double price =
          milliseconds(ROUNDS, () -> Simulation.arithmeticCall(market, contract, normals));
      double adjoint =
          milliseconds(
              ROUNDS, () -> SimulationAdjoint.arithmeticCall(market, contract, normals).value());
      // Long enough for two rounds to be as good as many of the others.
      double bumping = milliseconds(2, () -> Bumping.oneSided(market, contract, normals)[0]);
      costs.add(new Cost(assets, market.flat().length, price, adjoint / price, bumping / price));
    }
    return costs;
  }

  /** Processor time of the quickest round; each takes a few calls, so that it can be measured. */
  private static double milliseconds(int rounds, DoubleSupplier computation) {
    var threads = ManagementFactory.getThreadMXBean();
    double best = Double.POSITIVE_INFINITY;
    for (int round = 0; round < rounds; round++) {
      int calls = 0;
      long start = threads.getCurrentThreadCpuTime();
      long time = 0;
      while (time < 20_000_000) {
        sink = computation.getAsDouble();
        calls++;
        time = threads.getCurrentThreadCpuTime() - start;
      }
      best = Math.min(best, 1e-6 * time / calls);
    }
    return best;
  }
}
