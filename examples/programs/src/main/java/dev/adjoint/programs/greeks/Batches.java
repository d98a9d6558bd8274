package dev.adjoint.programs.greeks;

import dev.adjoint.programs.greeks.SimulationAdjoint.MarketAdjoint;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Runs a simulation in batches, from whose spread the standard errors follow. */
final class Batches {
  static final int PATHS = 4096;

  private Batches() {}

  /** A price with all its sensitivities, from the paths of one batch. */
  record Outcome(double price, Market sensitivities) {
    static Outcome of(double price, MarketAdjoint adjoint) {
      return new Outcome(
          price,
          new Market(adjoint.spot(), adjoint.volatility(), adjoint.correlation(), adjoint.rate()));
    }

    /** The price, then the sensitivities in the order of the market's numbers. */
    private double[] flat() {
      double[] inputs = sensitivities.flat();
      double[] flat = new double[inputs.length + 1];
      flat[0] = price;
      System.arraycopy(inputs, 0, flat, 1, inputs.length);
      return flat;
    }
  }

  /** What a batch of paths gives; the generated method behind it has no state. */
  @FunctionalInterface
  interface Simulator {
    Outcome run(Market market, Contract contract, double[][] normals);
  }

  static Outcome arithmetic(Market market, Contract contract, double[][] normals) {
    var gradient = SimulationAdjoint.arithmeticCall(market, contract, normals);
    return Outcome.of(gradient.value(), gradient.market());
  }

  static Outcome geometric(Market market, Contract contract, double[][] normals) {
    var gradient = SimulationAdjoint.geometricCall(market, contract, normals);
    return Outcome.of(gradient.value(), gradient.market());
  }

  /** The independent normal numbers of one batch: the same whenever it is asked for. */
  static double[][] normals(int batch, int assets) {
    var random = new SplittableRandom(batch);
    double[][] normals = new double[PATHS][assets];
    for (double[] path : normals) {
      for (int i = 0; i < assets; i++) {
        path[i] = random.nextGaussian();
      }
    }
    return normals;
  }

  /** Batches run on all processors; they are added in their order. */
  static Estimate estimate(Simulator simulator, Market market, Contract contract, int batches) {
    double[][] outcomes =
        IntStream.range(0, batches)
            .parallel()
            .mapToObj(k -> simulator.run(market, contract, normals(k, market.assets())).flat())
            .toArray(double[][]::new);
    return Estimate.of(outcomes);
  }
}
