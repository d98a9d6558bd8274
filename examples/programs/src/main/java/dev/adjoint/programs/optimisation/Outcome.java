package dev.adjoint.programs.optimisation;

import java.util.List;

/**
 * What an optimiser found, the largest entry of the gradient there, how often it asked, and pairs
 * of work done and least value so far.
 */
record Outcome(
    double[] x,
    double value,
    double slope,
    int values,
    int gradients,
    int products,
    int work,
    List<double[]> course) {

  /** How far the value is above the nearest of the known minima. */
  double gap(Problem problem) {
    double gap = Double.POSITIVE_INFINITY;
    for (double minimum : problem.minima()) {
      gap = Math.min(gap, Math.abs(value - minimum));
    }
    return gap;
  }
}
