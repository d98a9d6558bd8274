package dev.adjoint.programs.greeks;

import dev.adjoint.programs.picture.Pictures;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Prices basket options by simulation, with all sensitivities from one run. */
public final class Greeks {
  private static final int BATCHES = 64;

  private Greeks() {}

  /** Takes no arguments. */
  public static void main(String[] arguments) throws IOException {
    print("%d paths in %d batches; ± is the standard error", BATCHES * Batches.PATHS, BATCHES);
    compare("One asset: Black and Scholes", Markets.of(1), Markets.contract(1));
    compare("Geometric mean of three assets", Markets.of(3), Markets.contract(3));
    arithmetic(Markets.of(3), Markets.contract(3));
    List<Cost> costs = cost();
    Pictures.save("greeks", 2, GreeksCharts.all(costs));
  }

  /** Simulated beside exact, where there is a closed form. */
  private static void compare(String title, Market market, Contract contract) {
    Estimate estimate = Batches.estimate(Batches::geometric, market, contract, BATCHES);
    double[] exact = exact(market, contract);
    heading(title);
    print("%-18s%14s%12s%14s%22s", "", "simulated", "±", "exact", "off by (errors)");
    for (int k = 0; k < exact.length; k++) {
      print(
          "%-18s%14.4f%12.4f%14.4f%22.1f",
          name(market, k),
          estimate.mean()[k],
          estimate.error()[k],
          exact[k],
          (estimate.mean()[k] - exact[k]) / estimate.error()[k]);
    }
  }

  /** Price and sensitivities of the closed form, in the order of an {@link Estimate}. */
  static double[] exact(Market market, Contract contract) {
    var gradient = ClosedFormAdjoint.geometricCall(market, contract);
    var bar = gradient.market();
    double[] inputs =
        new Market(bar.spot(), bar.volatility(), bar.correlation(), bar.rate()).flat();
    double[] exact = new double[inputs.length + 1];
    exact[0] = gradient.value();
    System.arraycopy(inputs, 0, exact, 1, inputs.length);
    return exact;
  }

  /** No closed form: beside it what bumping gives for the first batch. */
  private static void arithmetic(Market market, Contract contract) {
    Estimate estimate = Batches.estimate(Batches::arithmetic, market, contract, BATCHES);
    double[][] normals = Batches.normals(0, market.assets());
    double[] adjoint = Batches.arithmetic(market, contract, normals).sensitivities().flat();
    double[] bumped = Bumping.central(market, contract, normals);
    heading("Arithmetic mean of three assets");
    print("%-18s%14s%12s%20s%20s", "", "simulated", "±", "batch 1: adjoint", "bumped");
    print("%-18s%14.4f%12.4f", name(market, 0), estimate.price(), estimate.error()[0]);
    for (int k = 0; k < bumped.length; k++) {
      print(
          "%-18s%14.4f%12.4f%20.7f%20.7f",
          name(market, k + 1),
          estimate.mean()[k + 1],
          estimate.error()[k + 1],
          adjoint[k],
          bumped[k]);
    }
  }

  private static List<Cost> cost() {
    List<Cost> costs = Cost.measure(1, 2, 3, 5, 8, 12, 20);
    heading("Price and all sensitivities, in units of the price");
    print("%8s%16s%14s%12s%12s", "assets", "sensitivities", "price", "adjoint", "bumping");
    for (Cost cost : costs) {
      print(
          "%8d%16d%11.2f ms%12.1f%12.1f",
          cost.assets(), cost.sensitivities(), cost.price(), cost.adjoint(), cost.bumping());
    }
    return costs;
  }

  private static String name(Market market, int k) {
    return k == 0 ? "price" : market.names()[k - 1];
  }

  private static void heading(String text) {
    print("%n%s%n%s", text, "-".repeat(text.length()));
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
