package dev.adjoint.programs.greeks;

/** Sensitivities the usual way: a price for each number that is moved, from the same paths. */
final class Bumping {
  private static final double CENTRAL_STEP = 1e-5;

  private Bumping() {}

  /** Central differences of the arithmetic basket's price. */
  static double[] central(Market market, Contract contract, double[][] normals) {
    double[] flat = market.flat();
    double[] result = new double[flat.length];
    for (int k = 0; k < flat.length; k++) {
      double step = CENTRAL_STEP * Math.max(Math.abs(flat[k]), 0.1);
      double up = price(market, contract, normals, k, step);
      double down = price(market, contract, normals, k, -step);
      result[k] = (up - down) / (2 * step);
    }
    return result;
  }

  /** One-sided differences: one price more than there are numbers. */
  static double[] oneSided(Market market, Contract contract, double[][] normals) {
    double price = Simulation.arithmeticCall(market, contract, normals);
    double[] result = new double[market.flat().length];
    for (int k = 0; k < result.length; k++) {
      result[k] = (price(market, contract, normals, k, 1e-4) - price) / 1e-4;
    }
    return result;
  }

  private static double price(
      Market market, Contract contract, double[][] normals, int input, double step) {
    double[] moved = market.flat();
    moved[input] += step;
    return Simulation.arithmeticCall(Market.of(market.assets(), moved), contract, normals);
  }
}
