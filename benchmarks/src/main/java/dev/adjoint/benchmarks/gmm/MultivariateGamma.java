package dev.adjoint.benchmarks.gmm;

import org.hipparchus.special.Gamma;

/** The constant of the Wishart prior, which no parameter of the mixture changes. */
public final class MultivariateGamma {
  private MultivariateGamma() {}

  /** log Γ_d((d + m + 1) / 2). */
  public static double log(int d, int m) {
    double a = 0.5 * (d + m + 1);
    double sum = 0.25 * d * (d - 1) * Math.log(Math.PI);
    for (int j = 1; j <= d; j++) {
      sum += Gamma.logGamma(a + 0.5 * (1 - j));
    }
    return sum;
  }
}
