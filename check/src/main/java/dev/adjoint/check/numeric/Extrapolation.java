package dev.adjoint.check.numeric;

/** Richardson's extrapolation of central differences to the step 0, with its error. */
final class Extrapolation {
  private static final int DEEPEST = 3;

  private final double[] steps;
  private final double[] slopes;
  private final double noise;
  double value = Double.NaN;
  double error = Double.POSITIVE_INFINITY;

  /**
   * Extrapolates.
   *
   * @param steps from large to small
   * @param slopes the central difference of each step
   * @param unit what rounding alone makes of the function's value
   */
  Extrapolation(double[] steps, double[] slopes, double unit) {
    this.steps = steps;
    this.slopes = slopes;
    this.noise = Math.max(unit, observedNoise());
    run();
    staircase();
  }

  /** Values that stay the same for some steps only are rounded too much to see a slope. */
  private void staircase() {
    for (int k = 0; value == 0 && k < slopes.length; k++) {
      error = Math.max(error, Math.abs(slopes[k]) * steps[k] / steps[0]);
    }
  }

  /** How far values of the function are off, as the smallest steps show it. */
  private double observedNoise() {
    double found = 0;
    int last = slopes.length - 1;
    for (int k = Math.max(0, last - 3); k < last; k++) {
      found = Math.max(found, Math.abs(slopes[k] - slopes[k + 1]) * steps[k + 1]);
    }
    return found;
  }

  /** How far values of the function are off. */
  double noise() {
    return noise;
  }

  /** Neville's scheme in the squares of the steps; the element of the smallest error wins. */
  private void run() {
    double[] above = new double[0];
    for (int i = 0; i < slopes.length; i++) {
      double[] row = new double[Math.min(i, DEEPEST) + 1];
      row[0] = slopes[i];
      for (int j = 0; j < row.length; j++) {
        double change = 0;
        if (j > 0) {
          double ratio = steps[i - j] / steps[i];
          row[j] = row[j - 1] + (row[j - 1] - above[j - 1]) / (ratio * ratio - 1);
          change = Math.max(Math.abs(row[j] - row[j - 1]), Math.abs(row[j] - above[j - 1]));
        }
        if (j < above.length) {
          offer(row[j], Math.max(change, Math.abs(row[j] - above[j])), i);
        }
      }
      above = row;
    }
  }

  private void offer(double candidate, double truncation, int i) {
    double bound = truncation + 2 * noise / steps[i];
    if (bound < error) {
      value = candidate;
      error = bound;
    }
  }
}
