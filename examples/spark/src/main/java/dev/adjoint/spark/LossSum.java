package dev.adjoint.spark;

import java.io.Serializable;

/** The loss of many rows and its gradient: what Spark sums over rows, then over partitions. */
final class LossSum implements Serializable {
  private static final long serialVersionUID = 1;

  private final double[] gradient;
  private double loss;

  LossSum(int weights) {
    gradient = new double[weights];
  }

  /** Adds one row: the generated method adds its gradient into the buffer. */
  LossSum add(double[] weights, Tumour tumour) {
    loss += LogisticAdjoint.lossVjp(weights, tumour.features(), tumour.malignant(), 1, gradient);
    return this;
  }

  /** Adds what was summed elsewhere. */
  LossSum add(LossSum other) {
    loss += other.loss;
    for (int j = 0; j < gradient.length; j++) {
      gradient[j] += other.gradient[j];
    }
    return this;
  }

  double loss() {
    return loss;
  }

  double[] gradient() {
    return gradient;
  }
}
