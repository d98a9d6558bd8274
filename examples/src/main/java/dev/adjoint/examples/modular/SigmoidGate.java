package dev.adjoint.examples.modular;

import dev.adjoint.Partial;

/** A node whose backward pass is one line: local gradient times upstream gradient. */
final class SigmoidGate {
  private SigmoidGate() {}

  /** 1 / (1 + exp(-x)). */
  @Partial(of = "x", is = "value * (1 - value)")
  static double forward(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
