package dev.adjoint.benchmarks.jacobians;

import dev.adjoint.Differentiable;
import dev.adjoint.Mode;

/** Functions whose Jacobians are tall, square and wide. */
final class Shapes {
  private Shapes() {}

  /** A model of four parameters at many times: a row for each time, as curve fitting needs them. */
  @Differentiable(
      wrt = "p",
      modes = {Mode.ADJOINT, Mode.TANGENT, Mode.JACOBIAN})
  static double[] curve(double[] p, double[] times) {
    double[] y = new double[times.length];
    for (int i = 0; i < times.length; i++) {
      double t = times[i];
      y[i] = p[0] * Math.exp(-p[1] * t) + p[2] * Math.cos(p[3] * t);
    }
    return y;
  }

  /** The state of the Lorenz-96 model after some steps, by the initial one. */
  @Differentiable(
      wrt = "initial",
      modes = {Mode.ADJOINT, Mode.TANGENT, Mode.JACOBIAN})
  static double[] state(double[] initial, double forcing, double step, int steps) {
    int n = initial.length;
    double[] x = initial.clone();
    for (int k = 0; k < steps; k++) {
      double[] next = new double[n];
      for (int i = 0; i < n; i++) {
        double change = (x[(i + 1) % n] - x[(i + n - 2) % n]) * x[(i + n - 1) % n] - x[i] + forcing;
        next[i] = x[i] + step * change;
      }
      x = next;
    }
    return x;
  }

  /** A few features of many inputs. */
  @Differentiable(
      wrt = "x",
      modes = {Mode.ADJOINT, Mode.TANGENT, Mode.JACOBIAN})
  static double[] features(double[] x, double[][] w) {
    double[] y = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      double sum = 0;
      for (int j = 0; j < x.length; j++) {
        sum += w[i][j] * Math.sin(x[j]);
      }
      y[i] = Math.tanh(sum);
    }
    return y;
  }
}
