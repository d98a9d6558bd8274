package dev.adjoint.samples.library;

import dev.adjoint.Differentiable;

/** Functions of vectors of numbers, with vectors as results. */
public final class Distributions {
  private Distributions() {}

  /**
   * Turns scores into probabilities.
   *
   * @param z the scores
   * @return positive numbers whose sum is 1
   */
  @Differentiable
  public static double[] softmax(double[] z) {
    double greatest = z[0];
    for (double score : z) {
      greatest = Math.max(greatest, score);
    }
    double[] p = new double[z.length];
    double sum = 0;
    for (int i = 0; i < z.length; i++) {
      p[i] = Math.exp(z[i] - greatest);
      sum += p[i];
    }
    for (int i = 0; i < z.length; i++) {
      p[i] /= sum;
    }
    return p;
  }
}
