package dev.adjoint.gradbench.objective;

import dev.adjoint.Differentiable;

/**
 * A recurrent network of long short-term memory cells whose weight matrices are diagonal, and its
 * loss in predicting the next element of a sequence: the objective of the {@code lstm} eval.
 */
public final class Lstm {
  private Lstm() {}

  /**
   * The mean negative log-likelihood of each element of the sequence given those before it.
   *
   * @param main two rows for each layer, weights then biases, each with the forget, input, output
   *     and change gates one after the other
   * @param extra the weights of the input, the weights of the output, and its biases
   * @param state two rows for each layer, the hidden values then the cells, at the beginning
   * @param sequence the sequence
   */
  @Differentiable(
      wrt = {"main", "extra"},
      workspace = true)
  public static double loss(
      double[][] main, double[][] extra, double[][] state, double[][] sequence) {
    int layers = main.length / 2;
    int width = extra[0].length;
    double[][] hidden = new double[layers][];
    double[][] cell = new double[layers][];
    for (int layer = 0; layer < layers; layer++) {
      hidden[layer] = state[2 * layer].clone();
      cell[layer] = state[2 * layer + 1].clone();
    }
    double[] output = new double[width];
    double total = 0;
    for (int t = 0; t < sequence.length - 1; t++) {
      for (int i = 0; i < width; i++) {
        output[i] = sequence[t][i] * extra[0][i];
      }
      for (int layer = 0; layer < layers; layer++) {
        step(main[2 * layer], main[2 * layer + 1], hidden[layer], cell[layer], output);
      }
      double sum = 2;
      for (int i = 0; i < width; i++) {
        output[i] = output[i] * extra[1][i] + extra[2][i];
        sum += Math.exp(output[i]);
      }
      double norm = Math.log(sum);
      for (int i = 0; i < width; i++) {
        total += sequence[t + 1][i] * (output[i] - norm);
      }
    }
    return -total / ((sequence.length - 1) * width);
  }

  /** One step of a layer; {@code signal} is what it takes, and what it hands to the next. */
  private static void step(
      double[] weight, double[] bias, double[] hidden, double[] cell, double[] signal) {
    int width = signal.length;
    for (int i = 0; i < width; i++) {
      double forget = sigmoid(signal[i] * weight[i] + bias[i]);
      double in = sigmoid(hidden[i] * weight[width + i] + bias[width + i]);
      double out = sigmoid(signal[i] * weight[2 * width + i] + bias[2 * width + i]);
      double change = Math.tanh(hidden[i] * weight[3 * width + i] + bias[3 * width + i]);
      cell[i] = cell[i] * forget + in * change;
      hidden[i] = out * Math.tanh(cell[i]);
      signal[i] = hidden[i];
    }
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
