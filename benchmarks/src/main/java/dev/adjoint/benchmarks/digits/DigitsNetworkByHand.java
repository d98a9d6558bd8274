package dev.adjoint.benchmarks.digits;

import dev.adjoint.benchmarks.dense.DenseLayer;

/** BP1–BP4 as an expert writes them for speed: sample by sample, in memory reserved once. */
public final class DigitsNetworkByHand {
  private final double[] hidden;
  private final double[] hiddenBar;
  private final double[] output;

  /** Reserves the memory for the neurons of one sample. */
  public DigitsNetworkByHand(int hiddenNeurons, int outputs) {
    hidden = new double[hiddenNeurons];
    hiddenBar = new double[hiddenNeurons];
    output = new double[outputs];
  }

  /** Adds seed · gradient into the buffers and returns the cost of the batch. */
  public double vjp(
      double[][] w1,
      double[] b1,
      double[][] w2,
      double[] b2,
      double[][] x,
      double[][] y,
      double seed,
      double[][] w1Bar,
      double[] b1Bar,
      double[][] w2Bar,
      double[] b2Bar) {
    double cost = 0;
    for (int s = 0; s < x.length; s++) {
      DenseLayer.forward(w1, b1, x[s], hidden);
      for (int j = 0; j < hidden.length; j++) {
        hidden[j] = 1 / (1 + Math.exp(-hidden[j]));
      }
      DenseLayer.forward(w2, b2, hidden, output);
      cost = outputErrors(y[s], seed, cost);
      DenseLayer.backward(hidden, output, w2Bar, b2Bar);
      DenseLayer.inputs(w2, output, hiddenBar);
      for (int j = 0; j < hidden.length; j++) {
        hiddenBar[j] *= hidden[j] * (1 - hidden[j]);
      }
      DenseLayer.backward(x[s], hiddenBar, w1Bar, b1Bar);
    }
    return cost;
  }

  /**
   * Replaces the weighted inputs of the output neurons by their errors; returns the cost so far.
   */
  private double outputErrors(double[] target, double seed, double costBefore) {
    double cost = costBefore;
    for (int j = 0; j < output.length; j++) {
      double activation = 1 / (1 + Math.exp(-output[j]));
      double error = activation - target[j];
      cost += 0.5 * error * error;
      output[j] = seed * error * activation * (1 - activation);
    }
    return cost;
  }
}
