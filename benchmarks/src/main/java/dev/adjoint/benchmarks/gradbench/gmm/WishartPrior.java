package dev.adjoint.benchmarks.gradbench.gmm;

import dev.adjoint.benchmarks.gmm.MultivariateGamma;

/** What of the logarithm of the prior does not depend on the parameters. */
final class WishartPrior {
  private WishartPrior() {}

  static double constant(int d, int m, double gamma) {
    return (d + m + 1) * d * Math.log(gamma / Math.sqrt(2)) - MultivariateGamma.log(d, m);
  }
}
