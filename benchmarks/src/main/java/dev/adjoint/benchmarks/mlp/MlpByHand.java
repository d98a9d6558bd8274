package dev.adjoint.benchmarks.mlp;

import dev.adjoint.benchmarks.dense.DenseLayer;

/** The adjoint of {@link Mlp#loss} as an expert writes it, in memory reserved once. */
public final class MlpByHand {
  private final double[] hidden;
  private final double[] hiddenBar;
  private final double[] scores;

  /** Reserves the memory for the neurons of one sample. */
  public MlpByHand(int hiddenNeurons, int classes) {
    hidden = new double[hiddenNeurons];
    hiddenBar = new double[hiddenNeurons];
    scores = new double[classes];
  }

  /** Adds seed · gradient into the buffers and returns the loss of the batch. */
  public double vjp(
      double[][] w1,
      double[] b1,
      double[][] w2,
      double[] b2,
      double[][] x,
      int[] classes,
      double seed,
      double[][] w1Bar,
      double[] b1Bar,
      double[][] w2Bar,
      double[] b2Bar) {
    double loss = 0;
    for (int s = 0; s < x.length; s++) {
      DenseLayer.forward(w1, b1, x[s], hidden);
      for (int j = 0; j < hidden.length; j++) {
        hidden[j] = Math.tanh(hidden[j]);
      }
      DenseLayer.forward(w2, b2, hidden, scores);
      loss += softmaxLoss(classes[s], seed);
      DenseLayer.backward(hidden, scores, w2Bar, b2Bar);
      DenseLayer.inputs(w2, scores, hiddenBar);
      for (int j = 0; j < hidden.length; j++) {
        hiddenBar[j] *= 1 - hidden[j] * hidden[j];
      }
      DenseLayer.backward(x[s], hiddenBar, w1Bar, b1Bar);
    }
    return loss;
  }

  /** Replaces the scores of a sample by their adjoints and returns the sample's loss. */
  private double softmaxLoss(int label, double seed) {
    double max = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      max = Math.max(max, score);
    }
    double wanted = scores[label];
    double sum = 0;
    for (int j = 0; j < scores.length; j++) {
      scores[j] = Math.exp(scores[j] - max);
      sum += scores[j];
    }
    double scale = seed / sum;
    for (int j = 0; j < scores.length; j++) {
      scores[j] *= scale;
    }
    scores[label] -= seed;
    return max + Math.log(sum) - wanted;
  }
}
