package dev.adjoint.programs.hmc;

import java.util.Arrays;

/** What chains say about themselves; each takes one quantity, a row for each chain. */
final class Diagnostics {
  private Diagnostics() {}

  static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  static double variance(double[] values) {
    double mean = mean(values);
    double squares = Arrays.stream(values).map(each -> (each - mean) * (each - mean)).sum();
    return squares / (values.length - 1);
  }

  /** R̂ of the halves of the chains: near 1 if they all went everywhere. */
  static double splitRHat(double[][] chains) {
    double[][] halves = halves(chains);
    return Math.sqrt(total(halves) / within(halves));
  }

  /** How many independent draws these are worth (Geyer's monotone sequence, over all chains). */
  static double effectiveSize(double[][] chains) {
    double[][] halves = halves(chains);
    int n = halves[0].length;
    double within = within(halves);
    double total = total(halves);
    double sum = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int lag = 0; lag + 1 < n; lag += 2) {
      double pair =
          2 - (2 * within - covariance(halves, lag) - covariance(halves, lag + 1)) / total;
      if (pair < 0) {
        break;
      }
      least = Math.min(least, pair);
      sum += least;
    }
    return halves.length * n / Math.max(2 * sum - 1, 1 / Math.log10(halves.length * n));
  }

  /** How well momenta explore the energies; below 0.3 is bad. */
  static double energyFraction(double[] energy) {
    double squares = 0;
    for (int n = 1; n < energy.length; n++) {
      squares += (energy[n] - energy[n - 1]) * (energy[n] - energy[n - 1]);
    }
    return squares / (energy.length - 1) / variance(energy);
  }

  private static double within(double[][] chains) {
    return mean(Arrays.stream(chains).mapToDouble(Diagnostics::variance).toArray());
  }

  /** The variance of all, from that within the chains and that of their means. */
  private static double total(double[][] chains) {
    int n = chains[0].length;
    double between = variance(Arrays.stream(chains).mapToDouble(Diagnostics::mean).toArray());
    return within(chains) * (n - 1) / n + between;
  }

  /** Autocovariance, on average over the chains. */
  private static double covariance(double[][] chains, int lag) {
    double sum = 0;
    for (double[] chain : chains) {
      double mean = mean(chain);
      for (int n = lag; n < chain.length; n++) {
        sum += (chain[n] - mean) * (chain[n - lag] - mean) / (chain.length - 1);
      }
    }
    return sum / chains.length;
  }

  private static double[][] halves(double[][] chains) {
    int half = chains[0].length / 2;
    double[][] halves = new double[2 * chains.length][];
    for (int k = 0; k < chains.length; k++) {
      halves[2 * k] = Arrays.copyOf(chains[k], half);
      halves[2 * k + 1] = Arrays.copyOfRange(chains[k], half, 2 * half);
    }
    return halves;
  }
}
