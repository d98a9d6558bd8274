package dev.adjoint.check;

import java.util.Arrays;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * How far the numbers that a companion gives are off by rounding: as far as they change where its
 * arguments change in their last bit.
 */
final class Noise {
  private static final int TRIALS = 4;

  private Noise() {}

  /** The noise of each number of a function at the point of the problem. */
  static double[] of(
      UnaryOperator<double[]> function, double[] values, Problem problem, Random random) {
    double[] noise = new double[values.length];
    Arrays.fill(noise, Double.POSITIVE_INFINITY);
    for (int trial = 0; trial < TRIALS; trial++) {
      double[] moved = apply(function, problem.moved(0x1p-52, random));
      for (int i = 0; i < noise.length; i++) {
        // The least of them, lest a neighbouring branch of the function counts as noise.
        double change =
            moved != null && moved.length == noise.length ? Math.abs(moved[i] - values[i]) : 0;
        noise[i] = Double.isNaN(change) ? noise[i] : Math.min(noise[i], change);
      }
    }
    double unit = Options.unit(problem.isSingle());
    for (int i = 0; i < noise.length; i++) {
      double least = Double.isInfinite(noise[i]) ? 0 : noise[i];
      noise[i] = Double.isFinite(values[i]) ? 2 * least + 2 * unit * Math.abs(values[i]) : 0;
    }
    return noise;
  }

  private static double[] apply(UnaryOperator<double[]> function, double[] at) {
    try {
      return function.apply(at);
    } catch (CompanionThrew e) {
      // Beside the point the method may throw.
      return null;
    }
  }
}
