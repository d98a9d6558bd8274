package dev.adjoint.benchmarks.gmm;

import java.util.Arrays;

/**
 * The adjoint of {@link Gmm#logPosterior} as an expert writes it: each sample goes forward and back
 * in one pass, with its vectors kept in memory reserved once; the means, which every sample reaches
 * through the same linear map, are finished after the last one.
 */
public final class GmmByHand {
  private final int k;
  private final int d;
  private final double[][] diagonal;
  private final double[][] diagonalBar;
  private final double[] logDeterminant;
  private final double[][] centered;
  private final double[][] scaled;
  private final double[][] scaledBarSum;
  private final double[] terms;
  private final double[] termsBarSum;

  /** Reserves the memory for k components in d dimensions. */
  public GmmByHand(int k, int d) {
    this.k = k;
    this.d = d;
    diagonal = new double[k][d];
    diagonalBar = new double[k][d];
    logDeterminant = new double[k];
    centered = new double[k][d];
    scaled = new double[k][d];
    scaledBarSum = new double[k][d];
    terms = new double[k];
    termsBarSum = new double[k];
  }

  /** Adds seed · gradient into the buffers and returns the log-posterior. */
  public double vjp(
      double[] alphas,
      double[][] means,
      double[][] icf,
      double[][] x,
      double gamma,
      int m,
      double logGamma,
      double seed,
      double[] alphasBar,
      double[][] meansBar,
      double[][] icfBar) {
    prepare(icf);
    double value = -0.5 * x.length * d * Math.log(2 * Math.PI);
    for (double[] sample : x) {
      value += sampleForwardAndBack(alphas, means, icf, sample, seed, icfBar);
    }
    value += weights(alphas, x.length, seed, alphasBar);
    value += prior(icf, gamma, m, logGamma, seed, icfBar);
    for (int c = 0; c < k; c++) {
      TriangularFactor.mean(diagonal[c], icf[c], d, scaledBarSum[c], meansBar[c]);
      finishDiagonal(c, icfBar[c]);
    }
    return value;
  }

  private void prepare(double[][] icf) {
    Arrays.fill(termsBarSum, 0);
    for (int c = 0; c < k; c++) {
      Arrays.fill(scaledBarSum[c], 0);
      Arrays.fill(diagonalBar[c], 0);
      double sum = 0;
      for (int i = 0; i < d; i++) {
        diagonal[c][i] = Math.exp(icf[c][i]);
        sum += icf[c][i];
      }
      logDeterminant[c] = sum;
    }
  }

  private double sampleForwardAndBack(
      double[] alphas,
      double[][] means,
      double[][] icf,
      double[] sample,
      double seed,
      double[][] icfBar) {
    double max = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < k; c++) {
      double squares =
          TriangularFactor.forward(
              sample, means[c], diagonal[c], icf[c], d, centered[c], scaled[c]);
      terms[c] = alphas[c] + logDeterminant[c] - 0.5 * squares;
      max = Math.max(max, terms[c]);
    }
    double sum = 0;
    for (int c = 0; c < k; c++) {
      terms[c] = Math.exp(terms[c] - max);
      sum += terms[c];
    }
    for (int c = 0; c < k; c++) {
      double termBar = seed * terms[c] / sum;
      termsBarSum[c] += termBar;
      TriangularFactor.back(
          termBar, centered[c], scaled[c], scaledBarSum[c], diagonalBar[c], icfBar[c], d);
    }
    return max + Math.log(sum);
  }

  private double weights(double[] alphas, int n, double seed, double[] alphasBar) {
    double max = Double.NEGATIVE_INFINITY;
    for (double alpha : alphas) {
      max = Math.max(max, alpha);
    }
    double sum = 0;
    for (int c = 0; c < k; c++) {
      terms[c] = Math.exp(alphas[c] - max);
      sum += terms[c];
    }
    for (int c = 0; c < k; c++) {
      alphasBar[c] += termsBarSum[c] - seed * n * terms[c] / sum;
    }
    return -n * (max + Math.log(sum));
  }

  private double prior(
      double[][] icf, double gamma, int m, double logGamma, double seed, double[][] icfBar) {
    double square = gamma * gamma;
    int freedom = d + m + 1;
    double prior = -k * (freedom * d * (Math.log(gamma) - 0.5 * Math.log(2)) - logGamma);
    for (int c = 0; c < k; c++) {
      double frobenius = 0;
      double logDeterminantBar = termsBarSum[c] - seed * m;
      for (int i = 0; i < d; i++) {
        frobenius += diagonal[c][i] * diagonal[c][i];
        diagonalBar[c][i] += seed * square * diagonal[c][i];
        icfBar[c][i] += logDeterminantBar;
      }
      for (int i = d; i < icf[c].length; i++) {
        frobenius += icf[c][i] * icf[c][i];
        icfBar[c][i] += seed * square * icf[c][i];
      }
      prior += 0.5 * square * frobenius - m * logDeterminant[c];
    }
    return prior;
  }

  private void finishDiagonal(int c, double[] factorBar) {
    for (int i = 0; i < d; i++) {
      factorBar[i] += diagonalBar[c][i] * diagonal[c][i];
    }
  }
}
