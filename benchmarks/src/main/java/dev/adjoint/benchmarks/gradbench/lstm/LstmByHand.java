package dev.adjoint.benchmarks.gradbench.lstm;

import java.util.Arrays;

/**
 * The adjoint of {@code Lstm.loss} as an expert writes it: forward through time with the
 * activations of all gates kept, then back with products only, in memory reserved once.
 */
public final class LstmByHand {
  /**
   * What a layer keeps of a neuron: what it took, its state before, its gates, its new cell's tanh.
   */
  private static final int SIGNAL = 0;

  private static final int HIDDEN = 1;
  private static final int CELL = 2;
  private static final int FORGET = 3;
  private static final int IN = 4;
  private static final int OUT = 5;
  private static final int CHANGE = 6;
  private static final int TANH = 7;
  private static final int KEPT = 8;

  private final int layers;
  private final int width;
  private final double[][][] kept;
  private final double[][] last;
  private final double[][] exponentials;
  private final double[] sums;
  private final double[][] hidden;
  private final double[][] cell;
  private final double[] signal;

  /** Reserves the memory for so many layers of a width, and a sequence of that length. */
  public LstmByHand(int layers, int width, int length) {
    this.layers = layers;
    this.width = width;
    kept = new double[(length - 1) * layers][KEPT][width];
    last = new double[length - 1][width];
    exponentials = new double[length - 1][width];
    sums = new double[length - 1];
    hidden = new double[layers][width];
    cell = new double[layers][width];
    signal = new double[width];
  }

  /** Adds seed · gradient into the buffers and returns the loss. */
  public double vjp(
      double[][] main,
      double[][] extra,
      double[][] state,
      double[][] sequence,
      double seed,
      double[][] mainBar,
      double[][] extraBar) {
    int predictions = sequence.length - 1;
    for (int layer = 0; layer < layers; layer++) {
      System.arraycopy(state[2 * layer], 0, hidden[layer], 0, width);
      System.arraycopy(state[2 * layer + 1], 0, cell[layer], 0, width);
    }
    double total = 0;
    for (int t = 0; t < predictions; t++) {
      for (int i = 0; i < width; i++) {
        signal[i] = sequence[t][i] * extra[0][i];
      }
      for (int layer = 0; layer < layers; layer++) {
        forward(
            main[2 * layer],
            main[2 * layer + 1],
            hidden[layer],
            cell[layer],
            kept[t * layers + layer]);
      }
      total = predict(t, extra, sequence[t + 1], total);
    }
    double scale = -1.0 / (predictions * width);
    back(main, extra, sequence, seed * scale, mainBar, extraBar);
    return -total / (predictions * width);
  }

  private void forward(
      double[] weight, double[] bias, double[] hidden, double[] cell, double[][] kept) {
    int width = signal.length;
    for (int i = 0; i < width; i++) {
      double forget = sigmoid(signal[i] * weight[i] + bias[i]);
      double in = sigmoid(hidden[i] * weight[width + i] + bias[width + i]);
      double out = sigmoid(signal[i] * weight[2 * width + i] + bias[2 * width + i]);
      double change = Math.tanh(hidden[i] * weight[3 * width + i] + bias[3 * width + i]);
      kept[SIGNAL][i] = signal[i];
      kept[HIDDEN][i] = hidden[i];
      kept[CELL][i] = cell[i];
      kept[FORGET][i] = forget;
      kept[IN][i] = in;
      kept[OUT][i] = out;
      kept[CHANGE][i] = change;
      cell[i] = cell[i] * forget + in * change;
      double tanh = Math.tanh(cell[i]);
      kept[TANH][i] = tanh;
      hidden[i] = out * tanh;
      signal[i] = hidden[i];
    }
  }

  /** Keeps the exponentials of the outputs and their sum; returns the sum of the terms so far. */
  private double predict(int t, double[][] extra, double[] wanted, double before) {
    double[] output = signal;
    double sum = 2;
    for (int i = 0; i < width; i++) {
      last[t][i] = output[i];
      output[i] = output[i] * extra[1][i] + extra[2][i];
      exponentials[t][i] = Math.exp(output[i]);
      sum += exponentials[t][i];
    }
    sums[t] = sum;
    double norm = Math.log(sum);
    double total = before;
    for (int i = 0; i < width; i++) {
      total += wanted[i] * (output[i] - norm);
    }
    return total;
  }

  /** From the last prediction to the first; the state's adjoints take the place of the state. */
  private void back(
      double[][] main,
      double[][] extra,
      double[][] sequence,
      double totalBar,
      double[][] mainBar,
      double[][] extraBar) {
    for (int layer = 0; layer < layers; layer++) {
      Arrays.fill(hidden[layer], 0);
      Arrays.fill(cell[layer], 0);
    }
    double[] signalBar = signal;
    for (int t = sequence.length - 2; t >= 0; t--) {
      double[] wanted = sequence[t + 1];
      double normBar = 0;
      for (int i = 0; i < width; i++) {
        normBar -= totalBar * wanted[i];
      }
      double scale = normBar / sums[t];
      for (int i = 0; i < width; i++) {
        double outputBar = totalBar * wanted[i] + scale * exponentials[t][i];
        extraBar[1][i] += outputBar * last[t][i];
        extraBar[2][i] += outputBar;
        signalBar[i] = outputBar * extra[1][i];
      }
      for (int layer = layers - 1; layer >= 0; layer--) {
        back(
            main[2 * layer],
            kept[t * layers + layer],
            hidden[layer],
            cell[layer],
            mainBar[2 * layer],
            mainBar[2 * layer + 1]);
      }
      for (int i = 0; i < width; i++) {
        extraBar[0][i] += signalBar[i] * sequence[t][i];
      }
    }
  }

  private void back(
      double[] weight,
      double[][] kept,
      double[] hiddenBar,
      double[] cellBar,
      double[] weightBar,
      double[] biasBar) {
    double[] signalBar = signal;
    int width = signalBar.length;
    for (int i = 0; i < width; i++) {
      double tanh = kept[TANH][i];
      double out = kept[OUT][i];
      double in = kept[IN][i];
      double forget = kept[FORGET][i];
      double change = kept[CHANGE][i];
      double newHiddenBar = hiddenBar[i] + signalBar[i];
      double newCellBar = cellBar[i] + newHiddenBar * out * (1 - tanh * tanh);
      double outBar = newHiddenBar * tanh * out * (1 - out);
      double forgetBar = newCellBar * kept[CELL][i] * forget * (1 - forget);
      double inBar = newCellBar * change * in * (1 - in);
      double changeBar = newCellBar * in * (1 - change * change);
      cellBar[i] = newCellBar * forget;
      hiddenBar[i] = inBar * weight[width + i] + changeBar * weight[3 * width + i];
      signalBar[i] = forgetBar * weight[i] + outBar * weight[2 * width + i];
      double taken = kept[SIGNAL][i];
      double before = kept[HIDDEN][i];
      weightBar[i] += forgetBar * taken;
      weightBar[width + i] += inBar * before;
      weightBar[2 * width + i] += outBar * taken;
      weightBar[3 * width + i] += changeBar * before;
      biasBar[i] += forgetBar;
      biasBar[width + i] += inBar;
      biasBar[2 * width + i] += outBar;
      biasBar[3 * width + i] += changeBar;
    }
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
