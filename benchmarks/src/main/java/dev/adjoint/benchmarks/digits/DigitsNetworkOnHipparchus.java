package dev.adjoint.benchmarks.digits;

import org.hipparchus.analysis.differentiation.Gradient;

/** The digits network written against Hipparchus' forward-mode number type. */
public final class DigitsNetworkOnHipparchus {
  private final int size;
  private int next;

  private DigitsNetworkOnHipparchus(int size) {
    this.size = size;
  }

  /** The cost of a mini-batch, with its partial derivatives in the order w1, b1, w2, b2. */
  public static Gradient cost(
      double[][] w1, double[] b1, double[][] w2, double[] b2, double[][] x, double[][] y) {
    int size = w1.length * w1[0].length + b1.length + w2.length * w2[0].length + b2.length;
    DigitsNetworkOnHipparchus variables = new DigitsNetworkOnHipparchus(size);
    Gradient[][] firstWeights = variables.of(w1);
    Gradient[] firstBiases = variables.of(b1);
    Gradient[][] secondWeights = variables.of(w2);
    Gradient[] secondBiases = variables.of(b2);
    Gradient cost = Gradient.constant(size, 0);
    for (int s = 0; s < x.length; s++) {
      Gradient[] hidden = firstLayer(firstWeights, firstBiases, x[s]);
      for (int j = 0; j < b2.length; j++) {
        Gradient z = secondBiases[j];
        for (int k = 0; k < hidden.length; k++) {
          z = z.add(secondWeights[j][k].multiply(hidden[k]));
        }
        cost = cost.add(sigmoid(z).subtract(y[s][j]).square().multiply(0.5));
      }
    }
    return cost;
  }

  private static Gradient[] firstLayer(Gradient[][] w, Gradient[] b, double[] x) {
    Gradient[] hidden = new Gradient[b.length];
    for (int j = 0; j < b.length; j++) {
      Gradient z = b[j];
      for (int k = 0; k < x.length; k++) {
        z = z.add(w[j][k].multiply(x[k]));
      }
      hidden[j] = sigmoid(z);
    }
    return hidden;
  }

  private static Gradient sigmoid(Gradient z) {
    return z.negate().exp().add(1).reciprocal();
  }

  private Gradient[][] of(double[][] parameters) {
    Gradient[][] variables = new Gradient[parameters.length][];
    for (int j = 0; j < parameters.length; j++) {
      variables[j] = of(parameters[j]);
    }
    return variables;
  }

  private Gradient[] of(double[] parameters) {
    Gradient[] variables = new Gradient[parameters.length];
    for (int j = 0; j < parameters.length; j++) {
      variables[j] = Gradient.variable(size, next++, parameters[j]);
    }
    return variables;
  }
}
