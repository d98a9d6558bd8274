package dev.adjoint.samples.client;

import dev.adjoint.samples.library.PotentialsAdjoint;
import dev.adjoint.samples.library.PotentialsHessian;

/** Two atoms, by the derivatives that are delivered in the library's jar. */
public final class Dimer {
  private Dimer() {}

  /**
   * The force that drives two atoms apart.
   *
   * @param r their distance
   * @param epsilon the depth of the well
   * @param sigma the distance at which the energy is 0
   * @return minus the derivative of the energy by the distance
   */
  public static double force(double r, double epsilon, double sigma) {
    return -PotentialsAdjoint.lennardJones(r, epsilon, sigma).r();
  }

  /**
   * Looks for the distance at which there is no force, by Newton's method.
   *
   * @param start a distance nearby
   * @param epsilon the depth of the well
   * @param sigma the distance at which the energy is 0
   * @return the distance of least energy
   */
  public static double equilibrium(double start, double epsilon, double sigma) {
    double r = start;
    for (int step = 0; step < 20; step++) {
      var hessian = PotentialsHessian.lennardJones(r, epsilon, sigma);
      r -= hessian.gradient()[0] / hessian.hessian()[0][0];
    }
    return r;
  }
}
