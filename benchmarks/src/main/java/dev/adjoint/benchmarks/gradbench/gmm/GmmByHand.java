package dev.adjoint.benchmarks.gradbench.gmm;

import dev.adjoint.benchmarks.gmm.TriangularFactor;
import java.util.Arrays;

/**
 * The adjoint of {@code GaussianMixture.logPosterior} as an expert writes it: each sample goes
 * forward and back in one pass through factors that are read column by column, as they lie in
 * memory; the means, which every sample reaches through the same linear map, are finished after the
 * last one.
 */
public final class GmmByHand {
  private final int components;
  private final int d;
  private final double[][] diagonal;
  private final double[][] diagonalBar;
  private final double[] weight;
  private final double[] weightBar;
  private final double[][] centered;
  private final double[][] scaled;
  private final double[][] scaledBarSum;
  private final double[] terms;

  /** Reserves the memory for so many components in d dimensions. */
  public GmmByHand(int components, int d) {
    this.components = components;
    this.d = d;
    diagonal = new double[components][d];
    diagonalBar = new double[components][d];
    weight = new double[components];
    weightBar = new double[components];
    centered = new double[components][d];
    scaled = new double[components][d];
    scaledBarSum = new double[components][d];
    terms = new double[components];
  }

  /** The parameters, or their adjoints. */
  public record Parameters(double[] alpha, double[][] mu, double[][] q, double[][] l) {}

  /** Adds seed · gradient into {@code bar} and returns the log-posterior. */
  public double vjp(Parameters at, double[][] x, int m, double gamma, double seed, Parameters bar) {
    prepare(at);
    double sum = -0.5 * x.length * d * Math.log(2 * Math.PI);
    for (double[] sample : x) {
      sum += sampleForwardAndBack(at, sample, seed, bar);
    }
    sum += alphas(at.alpha(), x.length, seed, bar.alpha());
    sum += prior(at, m, gamma, seed, bar);
    for (int k = 0; k < components; k++) {
      TriangularFactor.mean(diagonal[k], at.l()[k], 0, scaledBarSum[k], bar.mu()[k]);
      double[] qBar = bar.q()[k];
      for (int j = 0; j < d; j++) {
        qBar[j] += diagonalBar[k][j] * diagonal[k][j] + weightBar[k] + seed * m;
      }
    }
    return sum;
  }

  private void prepare(Parameters at) {
    Arrays.fill(weightBar, 0);
    for (int k = 0; k < components; k++) {
      Arrays.fill(scaledBarSum[k], 0);
      Arrays.fill(diagonalBar[k], 0);
      double[] q = at.q()[k];
      double sum = at.alpha()[k];
      for (int j = 0; j < d; j++) {
        diagonal[k][j] = Math.exp(q[j]);
        sum += q[j];
      }
      weight[k] = sum;
    }
  }

  private double sampleForwardAndBack(Parameters at, double[] sample, double seed, Parameters bar) {
    double max = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < components; k++) {
      double squares =
          TriangularFactor.forward(
              sample, at.mu()[k], diagonal[k], at.l()[k], 0, centered[k], scaled[k]);
      terms[k] = weight[k] - 0.5 * squares;
      max = Math.max(max, terms[k]);
    }
    double sum = 0;
    for (int k = 0; k < components; k++) {
      terms[k] = Math.exp(terms[k] - max);
      sum += terms[k];
    }
    for (int k = 0; k < components; k++) {
      double termBar = seed * terms[k] / sum;
      weightBar[k] += termBar;
      TriangularFactor.back(
          termBar, centered[k], scaled[k], scaledBarSum[k], diagonalBar[k], bar.l()[k], 0);
    }
    return max + Math.log(sum);
  }

  private double alphas(double[] alpha, int n, double seed, double[] alphaBar) {
    double max = Double.NEGATIVE_INFINITY;
    for (double each : alpha) {
      max = Math.max(max, each);
    }
    double sum = 0;
    for (int k = 0; k < components; k++) {
      terms[k] = Math.exp(alpha[k] - max);
      sum += terms[k];
    }
    for (int k = 0; k < components; k++) {
      alphaBar[k] += weightBar[k] - seed * n * terms[k] / sum;
    }
    return -n * (max + Math.log(sum));
  }

  private double prior(Parameters at, int m, double gamma, double seed, Parameters bar) {
    double square = gamma * gamma;
    double squares = 0;
    double logarithms = 0;
    for (int k = 0; k < components; k++) {
      for (int j = 0; j < d; j++) {
        squares += diagonal[k][j] * diagonal[k][j];
        logarithms += at.q()[k][j];
        diagonalBar[k][j] -= seed * square * diagonal[k][j];
      }
      double[] l = at.l()[k];
      double[] lBar = bar.l()[k];
      for (int i = 0; i < l.length; i++) {
        squares += l[i] * l[i];
        lBar[i] -= seed * square * l[i];
      }
    }
    return components * WishartPrior.constant(d, m, gamma)
        - 0.5 * square * squares
        + m * logarithms;
  }
}
