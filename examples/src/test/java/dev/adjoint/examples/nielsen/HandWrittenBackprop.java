package dev.adjoint.examples.nielsen;

/**
 * The gradient of Nielsen's cost by BP1–BP4, written by hand in the shape of the book's program.
 */
final class HandWrittenBackprop {
  final double[][][] nablaW;
  final double[][] nablaB;
  private final double[][][] weights;
  private final double[][] activations;
  private final double[][] zs;

  HandWrittenBackprop(double[][][] weights, double[][] biases, double[] x, double[] y) {
    int layers = weights.length;
    this.weights = weights;
    nablaW = new double[layers][][];
    nablaB = new double[layers][];
    zs = new double[layers][];
    activations = new double[layers + 1][];
    feedforward(biases, x);

    // BP1: the output error, with the quadratic cost's derivative a − y.
    double[] delta = new double[y.length];
    for (int j = 0; j < y.length; j++) {
      delta[j] = (activations[layers][j] - y[j]) * sigmoidPrime(zs[layers - 1][j]);
    }
    for (int l = layers - 1; l >= 0; l--) {
      if (l < layers - 1) {
        delta = errorBefore(l + 1, delta);
      }
      // BP3 and BP4.
      nablaB[l] = delta;
      nablaW[l] = outer(delta, activations[l]);
    }
  }

  private void feedforward(double[][] biases, double[] x) {
    activations[0] = x;
    for (int l = 0; l < weights.length; l++) {
      zs[l] = new double[biases[l].length];
      activations[l + 1] = new double[biases[l].length];
      for (int j = 0; j < biases[l].length; j++) {
        double z = 0;
        for (int k = 0; k < activations[l].length; k++) {
          z += weights[l][j][k] * activations[l][k];
        }
        zs[l][j] = z + biases[l][j];
        activations[l + 1][j] = sigmoid(zs[l][j]);
      }
    }
  }

  /** BP2: the error of a layer from that of the next one. */
  private double[] errorBefore(int next, double[] nextDelta) {
    double[] delta = new double[zs[next - 1].length];
    for (int j = 0; j < delta.length; j++) {
      double sum = 0;
      for (int k = 0; k < nextDelta.length; k++) {
        sum += weights[next][k][j] * nextDelta[k];
      }
      delta[j] = sum * sigmoidPrime(zs[next - 1][j]);
    }
    return delta;
  }

  private static double[][] outer(double[] delta, double[] activation) {
    double[][] product = new double[delta.length][activation.length];
    for (int j = 0; j < delta.length; j++) {
      for (int k = 0; k < activation.length; k++) {
        product[j][k] = activation[k] * delta[j];
      }
    }
    return product;
  }

  private static double sigmoid(double z) {
    return 1 / (1 + Math.exp(-z));
  }

  private static double sigmoidPrime(double z) {
    return sigmoid(z) * (1 - sigmoid(z));
  }
}
