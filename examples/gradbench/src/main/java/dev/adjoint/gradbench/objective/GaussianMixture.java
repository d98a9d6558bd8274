package dev.adjoint.gradbench.objective;

import dev.adjoint.Differentiable;

/** The log-posterior of a Gaussian mixture: the objective of the {@code gmm} eval. */
public final class GaussianMixture {
  private GaussianMixture() {}

  /**
   * The log-posterior, with a Wishart prior on the precision matrices QᵀQ.
   *
   * @param alpha the unnormalised log-weights of the components
   * @param mu their means
   * @param q the logarithms of the diagonals of the lower triangular factors Q
   * @param l what is below the diagonals, column by column
   * @param x the observations
   * @param m the prior's additional degrees of freedom
   * @param gamma the prior's precision
   */
  @Differentiable(
      wrt = {"alpha", "mu", "q", "l"},
      workspace = true)
  public static double logPosterior(
      double[] alpha,
      double[][] mu,
      double[][] q,
      double[][] l,
      double[][] x,
      int m,
      double gamma) {
    return logLikelihood(alpha, mu, q, l, x) + logPrior(q, l, m, gamma);
  }

  private static double logLikelihood(
      double[] alpha, double[][] mu, double[][] q, double[][] l, double[][] x) {
    int components = alpha.length;
    int d = mu[0].length;
    double[][] diagonal = new double[components][d];
    double[] weight = new double[components];
    for (int k = 0; k < components; k++) {
      weight[k] = alpha[k];
      for (int j = 0; j < d; j++) {
        diagonal[k][j] = Math.exp(q[k][j]);
        weight[k] += q[k][j];
      }
    }
    double sum = -x.length * (0.5 * d * Math.log(2 * Math.PI) + LogSumExp.logSumExp(alpha));
    double[] centered = new double[d];
    double[] beta = new double[components];
    for (double[] observation : x) {
      for (int k = 0; k < components; k++) {
        for (int j = 0; j < d; j++) {
          centered[j] = observation[j] - mu[k][j];
        }
        beta[k] = weight[k] - 0.5 * squaredNorm(diagonal[k], l[k], centered);
      }
      sum += LogSumExp.logSumExp(beta);
    }
    return sum;
  }

  /** ‖Q v‖². */
  private static double squaredNorm(double[] diagonal, double[] below, double[] v) {
    int d = v.length;
    double sum = 0;
    for (int i = 0; i < d; i++) {
      double product = diagonal[i] * v[i];
      // Entry (i, j) of the columns one after the other; column j has d − 1 − j entries.
      int entry = i - 1;
      for (int j = 0; j < i; j++) {
        product += below[entry] * v[j];
        entry += d - 2 - j;
      }
      sum += product * product;
    }
    return sum;
  }

  private static double logPrior(double[][] q, double[][] l, int m, double gamma) {
    int d = q[0].length;
    int freedom = d + m + 1;
    double squares = 0;
    double logarithms = 0;
    for (int k = 0; k < q.length; k++) {
      for (double each : q[k]) {
        squares += Math.exp(2 * each);
        logarithms += each;
      }
      for (double each : l[k]) {
        squares += each * each;
      }
    }
    double constant = freedom * d * Math.log(gamma / Math.sqrt(2)) - logGamma(0.5 * freedom, d);
    return q.length * constant - 0.5 * gamma * gamma * squares + m * logarithms;
  }

  /** The logarithm of the d-dimensional gamma function at a multiple of one half. */
  private static double logGamma(double x, int d) {
    double sum = 0.25 * d * (d - 1) * Math.log(Math.PI);
    for (int j = 0; j < d; j++) {
      sum += logGamma(x - 0.5 * j);
    }
    return sum;
  }

  /** log Γ of a positive multiple of one half, by Γ(x + 1) = x Γ(x). */
  private static double logGamma(double x) {
    double sum = x == Math.rint(x) ? 0 : 0.5 * Math.log(Math.PI);
    for (double factor = x - 1; factor > 0; factor--) {
      sum += Math.log(factor);
    }
    return sum;
  }
}
