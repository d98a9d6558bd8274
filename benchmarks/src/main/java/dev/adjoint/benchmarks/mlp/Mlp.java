package dev.adjoint.benchmarks.mlp;

import dev.adjoint.Differentiable;

/** A perceptron with one hidden layer of tanh neurons and softmax loss. */
public final class Mlp {
  private Mlp() {}

  /** The loss summed over a batch of samples x with the classes given. */
  @Differentiable(
      wrt = {"w1", "b1", "w2", "b2"},
      workspace = true)
  public static double loss(
      double[][] w1, double[] b1, double[][] w2, double[] b2, double[][] x, int[] classes) {
    double loss = 0;
    for (int s = 0; s < x.length; s++) {
      double[] hidden = new double[b1.length];
      for (int j = 0; j < hidden.length; j++) {
        double z = b1[j];
        for (int k = 0; k < x[s].length; k++) {
          z += w1[j][k] * x[s][k];
        }
        hidden[j] = Math.tanh(z);
      }
      double[] scores = new double[b2.length];
      double max = Double.NEGATIVE_INFINITY;
      for (int j = 0; j < scores.length; j++) {
        double score = b2[j];
        for (int k = 0; k < hidden.length; k++) {
          score += w2[j][k] * hidden[k];
        }
        scores[j] = score;
        max = Math.max(max, score);
      }
      double sum = 0;
      for (double score : scores) {
        sum += Math.exp(score - max);
      }
      loss += max + Math.log(sum) - scores[classes[s]];
    }
    return loss;
  }
}
