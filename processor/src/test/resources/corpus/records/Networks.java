package corpus.records;

import dev.adjoint.Differentiable;

/** Networks whose layers are records of arrays. */
public final class Networks {
  private Networks() {}

  /** What a layer does last. */
  enum Activation {
    TANH,
    RELU,
    NONE
  }

  record Layer(double[][] w, double[] b, Activation activation) {
    double[] apply(double[] x) {
      double[] y = b.clone();
      for (int i = 0; i < y.length; i++) {
        for (int j = 0; j < x.length; j++) {
          y[i] += w[i][j] * x[j];
        }
        y[i] = activate(y[i]);
      }
      return y;
    }

    private double activate(double z) {
      return switch (activation) {
        case TANH -> Math.tanh(z);
        case RELU -> Math.max(z, 0);
        case NONE -> z;
      };
    }
  }

  record Network(Layer first, Layer second, double decay) {}

  static Network small() {
    return new Network(
        new Layer(new double[][] {{0.3, -0.2}, {0.5, 0.7}, {-0.4, 0.1}}, new double[] {0.1, 0.2, 0.3}, Activation.TANH),
        new Layer(new double[][] {{0.6, -0.5, 0.4}}, new double[] {0.05}, Activation.NONE),
        0.01);
  }

  // @inputs Networks.small(), v(0.4, -0.9), 0.7
  @Differentiable
  static double loss(Network network, double[] x, double target) {
    double[] y = network.second().apply(network.first().apply(x));
    double error = y[0] - target;
    double size = 0;
    for (double[] row : network.first().w()) {
      for (double w : row) {
        size += w * w;
      }
    }
    return error * error + network.decay() * size;
  }

  // @inputs new Networks.Layer[] {Networks.small().first(), Networks.small().second()}, v(0.4, -0.9)
  @Differentiable
  static double[] forward(Layer[] layers, double[] x) {
    double[] y = x;
    for (Layer layer : layers) {
      y = layer.apply(y);
    }
    return y;
  }

  // @inputs Networks.small().first(), 0.5
  @Differentiable
  static Layer shrunk(Layer layer, double rate) {
    double[][] w = new double[layer.w().length][];
    for (int i = 0; i < w.length; i++) {
      w[i] = layer.w()[i].clone();
      for (int j = 0; j < w[i].length; j++) {
        w[i][j] *= rate;
      }
    }
    double[] b = layer.b();
    return new Layer(w, b, layer.activation());
  }

  // The array in the record is written through it.
  // @inputs Networks.small().first(), 0.5
  @Differentiable
  static double inPlace(Layer layer, double x) {
    double[] b = layer.b();
    b[0] = x * b[1];
    layer.w()[1][0] += b[0] * b[0];
    return layer.w()[1][0] * layer.b()[0] + b[2];
  }
}
