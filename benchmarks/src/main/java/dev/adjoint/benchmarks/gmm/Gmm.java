package dev.adjoint.benchmarks.gmm;

import dev.adjoint.Differentiable;

/**
 * The log-posterior of a Gaussian mixture with k components in d dimensions, given n samples and a
 * Wishart prior on the precisions.
 *
 * <p>The inverse covariance factor of a component is lower triangular: a row of {@code icf} holds
 * the logarithms of its d diagonal entries, then the entries below the diagonal, column by column.
 */
public final class Gmm {
  private Gmm() {}

  /**
   * The log-posterior.
   *
   * @param alphas the k unnormalised log-weights
   * @param means the k means
   * @param icf the k inverse covariance factors
   * @param x the n samples
   * @param gamma the scale of the Wishart prior
   * @param m the excess degrees of freedom of the Wishart prior
   * @param logGamma log Γ_d((d + m + 1) / 2), the multivariate gamma function
   */
  @Differentiable(
      wrt = {"alphas", "means", "icf"},
      workspace = true)
  public static double logPosterior(
      double[] alphas,
      double[][] means,
      double[][] icf,
      double[][] x,
      double gamma,
      int m,
      double logGamma) {
    int k = alphas.length;
    int d = means[0].length;
    int n = x.length;

    double[][] diagonal = new double[k][d];
    double[] logDeterminant = new double[k];
    for (int c = 0; c < k; c++) {
      for (int i = 0; i < d; i++) {
        diagonal[c][i] = Math.exp(icf[c][i]);
        logDeterminant[c] += icf[c][i];
      }
    }

    double logLikelihood = -0.5 * n * d * Math.log(2 * Math.PI);
    double[] centered = new double[d];
    double[] scaled = new double[d];
    double[] terms = new double[k];
    for (int s = 0; s < n; s++) {
      for (int c = 0; c < k; c++) {
        for (int i = 0; i < d; i++) {
          centered[i] = x[s][i] - means[c][i];
          scaled[i] = diagonal[c][i] * centered[i];
        }
        int entry = d;
        for (int i = 0; i < d; i++) {
          for (int j = i + 1; j < d; j++) {
            scaled[j] += icf[c][entry] * centered[i];
            entry++;
          }
        }
        double squares = 0;
        for (int i = 0; i < d; i++) {
          squares += scaled[i] * scaled[i];
        }
        terms[c] = alphas[c] + logDeterminant[c] - 0.5 * squares;
      }
      double max = terms[0];
      for (int c = 1; c < k; c++) {
        max = Math.max(max, terms[c]);
      }
      double sum = 0;
      for (int c = 0; c < k; c++) {
        sum += Math.exp(terms[c] - max);
      }
      logLikelihood += max + Math.log(sum);
    }

    double maxAlpha = alphas[0];
    for (int c = 1; c < k; c++) {
      maxAlpha = Math.max(maxAlpha, alphas[c]);
    }
    double weights = 0;
    for (int c = 0; c < k; c++) {
      weights += Math.exp(alphas[c] - maxAlpha);
    }
    logLikelihood -= n * (maxAlpha + Math.log(weights));

    int freedom = d + m + 1;
    double prior = -k * (freedom * d * (Math.log(gamma) - 0.5 * Math.log(2)) - logGamma);
    for (int c = 0; c < k; c++) {
      double frobenius = 0;
      for (int i = 0; i < d; i++) {
        frobenius += diagonal[c][i] * diagonal[c][i];
      }
      for (int i = d; i < icf[c].length; i++) {
        frobenius += icf[c][i] * icf[c][i];
      }
      prior += 0.5 * gamma * gamma * frobenius - m * logDeterminant[c];
    }
    return logLikelihood + prior;
  }
}
