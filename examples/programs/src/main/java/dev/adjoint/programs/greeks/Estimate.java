package dev.adjoint.programs.greeks;

/**
 * A price, and its sensitivities in the order of the market's numbers, with their standard errors.
 */
record Estimate(double[] mean, double[] error) {
  /** One row for each batch. */
  static Estimate of(double[][] outcomes) {
    int n = outcomes.length;
    double[] mean = new double[outcomes[0].length];
    double[] error = new double[mean.length];
    for (int k = 0; k < mean.length; k++) {
      for (double[] outcome : outcomes) {
        mean[k] += outcome[k] / n;
      }
      double squares = 0;
      for (double[] outcome : outcomes) {
        squares += Math.pow(outcome[k] - mean[k], 2);
      }
      error[k] = Math.sqrt(squares / (n - 1) / n);
    }
    return new Estimate(mean, error);
  }

  double price() {
    return mean[0];
  }
}
