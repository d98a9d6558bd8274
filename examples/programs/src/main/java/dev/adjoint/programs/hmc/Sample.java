package dev.adjoint.programs.hmc;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The draws of several chains. */
record Sample(List<Draws> chains) {
  /** Chains from normal random starts, at the same time; the same seed gives the same draws. */
  static Sample of(Density density, int dimension, int chains, int draws, long seed) {
    return new Sample(
        IntStream.range(0, chains)
            .parallel()
            .mapToObj(k -> chain(density, dimension, draws, seed + k))
            .toList());
  }

  private static Draws chain(Density density, int dimension, int draws, long seed) {
    var random = new SplittableRandom(seed);
    double[] start = new double[dimension];
    Arrays.setAll(start, k -> random.nextGaussian());
    return new Chain(density, start, random.nextLong()).run(1000, draws);
  }

  /** A row for each chain. */
  double[][] quantity(Quantity quantity) {
    return chains.stream()
        .map(draws -> Arrays.stream(draws.q()).mapToDouble(quantity::of).toArray())
        .toArray(double[][]::new);
  }

  /** All chains, one after the other. */
  double[] pooled(Quantity quantity) {
    return Arrays.stream(quantity(quantity)).flatMapToDouble(Arrays::stream).toArray();
  }

  double acceptance() {
    return chains.stream().mapToDouble(Draws::acceptance).average().orElseThrow();
  }

  int divergences() {
    return chains.stream().mapToInt(Draws::divergences).sum();
  }

  int leaps() {
    return chains.stream().mapToInt(Draws::leaps).sum();
  }

  double leastEnergyFraction() {
    return chains.stream()
        .mapToDouble(draws -> Diagnostics.energyFraction(draws.energy()))
        .min()
        .orElseThrow();
  }

  /** A number that is computed from a point. */
  @FunctionalInterface
  interface Quantity {
    double of(double[] q);
  }
}
