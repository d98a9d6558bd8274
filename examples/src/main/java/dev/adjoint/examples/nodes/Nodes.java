package dev.adjoint.examples.nodes;

import dev.adjoint.Differentiable;

/**
 * The nodes of a computational graph, each as a method: its adjoint is the node's backward pass.
 */
public final class Nodes {
  private Nodes() {}

  /** Addition: passes the incoming gradient on to both operands. */
  @Differentiable
  public static double add(double x, double y) {
    return x + y;
  }

  /** Multiplication: passes the incoming gradient on, times the other operand. */
  @Differentiable
  public static double multiply(double x, double y) {
    return x * y;
  }

  /** ReLU: x where x &gt; 0, else 0; the derivative at 0 is 0. */
  @Differentiable
  public static double relu(double x) {
    return x > 0 ? x : 0;
  }

  /** Sigmoid, with the derivative y (1 − y). */
  @Differentiable
  public static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /** Hyperbolic tangent, with the derivative 1 − y². */
  @Differentiable
  public static double tanh(double x) {
    return Math.tanh(x);
  }

  /** Hadamard product: the product of two vectors, element by element. */
  @Differentiable
  public static double[] hadamard(double[] x, double[] y) {
    double[] z = new double[x.length];
    for (int i = 0; i < z.length; i++) {
      z[i] = x[i] * y[i];
    }
    return z;
  }

  /** Hadamard product written into an array of the caller. */
  @Differentiable
  public static void hadamardInto(double[] x, double[] y, double[] z) {
    for (int i = 0; i < z.length; i++) {
      z[i] = x[i] * y[i];
    }
  }

  /** Matrix times vector. */
  @Differentiable
  public static double[] matVec(double[][] w, double[] x) {
    double[] z = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      for (int j = 0; j < x.length; j++) {
        z[i] += w[i][j] * x[j];
      }
    }
    return z;
  }

  /** Softmax with cross-entropy loss: yₖ = exp(aₖ) / Σ exp(aᵢ), L = −Σ tₖ log yₖ. */
  @Differentiable(wrt = "a")
  public static double softmaxWithLoss(double[] a, double[] t) {
    double sum = 0;
    for (double component : a) {
      sum += Math.exp(component);
    }
    double loss = 0;
    for (int k = 0; k < a.length; k++) {
      double y = Math.exp(a[k]) / sum;
      loss -= t[k] * Math.log(y);
    }
    return loss;
  }
}
