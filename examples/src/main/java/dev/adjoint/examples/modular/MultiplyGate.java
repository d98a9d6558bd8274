package dev.adjoint.examples.modular;

import dev.adjoint.DerivativeBy;

/** A node of a computational graph with a forward and a backward pass of its own. */
final class MultiplyGate {
  private MultiplyGate() {}

  /** x y. */
  @DerivativeBy(adjoint = "backward", tangent = "tangent")
  static double forward(double x, double y) {
    return x * y;
  }

  /** Hands the upstream gradient on, times the other operand. */
  static void backward(double x, double y, double upstream, double[] xBar, double[] yBar) {
    xBar[0] += upstream * y;
    yBar[0] += upstream * x;
  }

  /** The product rule. */
  static double tangent(double x, double y, double xDot, double yDot) {
    return xDot * y + x * yDot;
  }
}
