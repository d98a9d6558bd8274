package dev.adjoint.examples.nielsen;

import java.util.List;
import java.util.Random;

/** The weights and biases of a network with one hidden layer, and how it learns. */
public final class Network {
  private final double[][] w1;
  private final double[] b1;
  private final double[][] w2;
  private final double[] b2;

  /**
   * Draws the weights of each neuron with variance 1/inputs, so that no neuron starts saturated.
   */
  public Network(int inputs, int hidden, int outputs, Random random) {
    w1 = gaussian(hidden, inputs, random);
    b1 = new double[hidden];
    w2 = gaussian(outputs, hidden, random);
    b2 = new double[outputs];
  }

  /** One step of gradient descent on the mean cost of a mini-batch; returns that cost. */
  public double updateMiniBatch(List<Digit> batch, double eta) {
    double[][] nablaW1 = new double[w1.length][w1[0].length];
    double[] nablaB1 = new double[b1.length];
    double[][] nablaW2 = new double[w2.length][w2[0].length];
    double[] nablaB2 = new double[b2.length];
    double mean = 1.0 / batch.size();
    double cost = 0;
    for (Digit digit : batch) {
      cost +=
          NielsenAdjoint.costVjp(
              w1,
              b1,
              w2,
              b2,
              digit.pixels(),
              digit.target(),
              mean,
              nablaW1,
              nablaB1,
              nablaW2,
              nablaB2);
    }
    descend(w1, nablaW1, eta);
    descend(b1, nablaB1, eta);
    descend(w2, nablaW2, eta);
    descend(b2, nablaB2, eta);
    return cost * mean;
  }

  /** The share of the digits that the network reads rightly. */
  public double accuracy(List<Digit> digits) {
    long right = digits.stream().filter(digit -> read(digit.pixels()) == digit.label()).count();
    return (double) right / digits.size();
  }

  /** The digit whose output neuron fires most. */
  public int read(double[] pixels) {
    double[] output = layer(w2, b2, layer(w1, b1, pixels));
    int strongest = 0;
    for (int j = 1; j < output.length; j++) {
      strongest = output[j] > output[strongest] ? j : strongest;
    }
    return strongest;
  }

  private static double[] layer(double[][] w, double[] b, double[] input) {
    double[] output = new double[b.length];
    for (int j = 0; j < b.length; j++) {
      double z = b[j];
      for (int k = 0; k < input.length; k++) {
        z += w[j][k] * input[k];
      }
      output[j] = 1 / (1 + Math.exp(-z));
    }
    return output;
  }

  private static void descend(double[][] parameters, double[][] nabla, double eta) {
    for (int j = 0; j < parameters.length; j++) {
      descend(parameters[j], nabla[j], eta);
    }
  }

  private static void descend(double[] parameters, double[] nabla, double eta) {
    for (int j = 0; j < parameters.length; j++) {
      parameters[j] -= eta * nabla[j];
    }
  }

  private static double[][] gaussian(int rows, int columns, Random random) {
    double[][] w = new double[rows][columns];
    for (double[] row : w) {
      for (int k = 0; k < columns; k++) {
        row[k] = random.nextGaussian() / Math.sqrt(columns);
      }
    }
    return w;
  }
}
