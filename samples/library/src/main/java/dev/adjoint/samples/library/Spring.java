package dev.adjoint.samples.library;

import dev.adjoint.Differentiable;

/**
 * A spring.
 *
 * @param stiffness the force for each unit of stretch
 * @param rest its length without force
 */
public record Spring(double stiffness, double rest) {
  /**
   * The energy of this spring, differentiated by its length and by how stiff it is.
   *
   * @param length its length
   * @return the energy
   */
  @Differentiable(wrt = {"length", "this.stiffness"})
  public double energy(double length) {
    double stretch = length - rest;
    return 0.5 * stiffness * stretch * stretch;
  }
}
