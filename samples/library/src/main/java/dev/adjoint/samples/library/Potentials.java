package dev.adjoint.samples.library;

import dev.adjoint.Differentiable;
import dev.adjoint.Mode;

/** Energies of pairs of particles. */
public final class Potentials {
  private Potentials() {}

  /**
   * The energy of two neutral atoms, by Lennard-Jones.
   *
   * @param r their distance
   * @param epsilon the depth of the well
   * @param sigma the distance at which the energy is 0
   * @return the energy
   */
  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  public static double lennardJones(double r, double epsilon, double sigma) {
    double s = sigma / r;
    double s6 = s * s * s * s * s * s;
    return 4 * epsilon * (s6 * s6 - s6);
  }

  /**
   * The length of the vector from one point to another.
   *
   * @param a a point
   * @param b another point
   * @return their distance
   */
  @Differentiable
  public static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      double d = a[i] - b[i];
      sum += d * d;
    }
    return Math.sqrt(sum);
  }
}
