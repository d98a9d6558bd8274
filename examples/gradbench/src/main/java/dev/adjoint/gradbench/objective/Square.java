package dev.adjoint.gradbench.objective;

import dev.adjoint.Differentiable;

/** The function of the {@code hello} eval. */
public final class Square {
  private Square() {}

  /** x². */
  @Differentiable
  public static double square(double x) {
    return x * x;
  }
}
