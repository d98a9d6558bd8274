package dev.adjoint.benchmarks.gradbench.lstm;

import org.hipparchus.analysis.differentiation.Gradient;

/** {@code Lstm.loss} written against Hipparchus' forward-mode number type. */
public final class LstmOnHipparchus {
  private LstmOnHipparchus() {}

  /** The loss with its partial derivatives by the rows of main, then of extra. */
  public static Gradient loss(
      double[][] main, double[][] extra, double[][] state, double[][] sequence) {
    int width = extra[0].length;
    int size = main.length * main[0].length + extra.length * width;
    Gradient[][] weights = variables(main, size, 0);
    Gradient[][] ends = variables(extra, size, main.length * main[0].length);
    Gradient[][] hidden = new Gradient[main.length / 2][width];
    Gradient[][] cell = new Gradient[main.length / 2][width];
    for (int layer = 0; layer < hidden.length; layer++) {
      for (int i = 0; i < width; i++) {
        hidden[layer][i] = Gradient.constant(size, state[2 * layer][i]);
        cell[layer][i] = Gradient.constant(size, state[2 * layer + 1][i]);
      }
    }
    Gradient[] signal = new Gradient[width];
    Gradient total = Gradient.constant(size, 0);
    for (int t = 0; t < sequence.length - 1; t++) {
      for (int i = 0; i < width; i++) {
        signal[i] = ends[0][i].multiply(sequence[t][i]);
      }
      for (int layer = 0; layer < hidden.length; layer++) {
        step(weights[2 * layer], weights[2 * layer + 1], hidden[layer], cell[layer], signal);
      }
      Gradient sum = Gradient.constant(size, 2);
      for (int i = 0; i < width; i++) {
        signal[i] = signal[i].multiply(ends[1][i]).add(ends[2][i]);
        sum = sum.add(signal[i].exp());
      }
      Gradient norm = sum.log();
      for (int i = 0; i < width; i++) {
        total = total.add(signal[i].subtract(norm).multiply(sequence[t + 1][i]));
      }
    }
    return total.divide(-(sequence.length - 1.0) * width);
  }

  private static Gradient[][] variables(double[][] values, int size, int from) {
    Gradient[][] variables = new Gradient[values.length][];
    int next = from;
    for (int row = 0; row < values.length; row++) {
      variables[row] = new Gradient[values[row].length];
      for (int i = 0; i < values[row].length; i++) {
        variables[row][i] = Gradient.variable(size, next++, values[row][i]);
      }
    }
    return variables;
  }

  private static void step(
      Gradient[] weight, Gradient[] bias, Gradient[] hidden, Gradient[] cell, Gradient[] signal) {
    int width = signal.length;
    for (int i = 0; i < width; i++) {
      Gradient forget = sigmoid(gate(signal[i], weight, bias, i));
      Gradient in = sigmoid(gate(hidden[i], weight, bias, width + i));
      Gradient out = sigmoid(gate(signal[i], weight, bias, 2 * width + i));
      Gradient change = gate(hidden[i], weight, bias, 3 * width + i).tanh();
      cell[i] = cell[i].multiply(forget).add(in.multiply(change));
      hidden[i] = out.multiply(cell[i].tanh());
      signal[i] = hidden[i];
    }
  }

  private static Gradient gate(Gradient x, Gradient[] weight, Gradient[] bias, int i) {
    return x.multiply(weight[i]).add(bias[i]);
  }

  private static Gradient sigmoid(Gradient x) {
    return x.negate().exp().add(1).reciprocal();
  }
}
