package dev.adjoint.samples.library;

import dev.adjoint.Differentiable;

/** Several springs together. */
public final class Springs {
  private Springs() {}

  /**
   * The force of two springs, one behind the other, that are stretched together.
   *
   * @param one a spring
   * @param other the one behind it
   * @param length the length of both together
   * @return the force
   */
  @Differentiable
  public static double force(Spring one, Spring other, double length) {
    double softness = 1 / one.stiffness() + 1 / other.stiffness();
    return (length - one.rest() - other.rest()) / softness;
  }
}
