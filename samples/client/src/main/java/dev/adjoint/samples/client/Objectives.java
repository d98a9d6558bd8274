package dev.adjoint.samples.client;

import dev.adjoint.Differentiable;
import dev.adjoint.Mode;
import dev.adjoint.samples.library.Distributions;
import dev.adjoint.samples.library.Potentials;

/** Objectives of our own, the inner functions of which are in the library's jar. */
public final class Objectives {
  private Objectives() {}

  /**
   * The energy of two atoms on a curved path.
   *
   * @param x the place on the path
   * @param epsilon the depth of the well
   * @return the energy
   */
  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  public static double alongPath(double x, double epsilon) {
    return Potentials.lennardJones(1 + x * x, epsilon, 1.0) + x * epsilon;
  }

  /**
   * How badly scores predict a label.
   *
   * @param z the scores
   * @param label the position of the right one
   * @return minus the logarithm of its probability
   */
  @Differentiable
  public static double crossEntropy(double[] z, int label) {
    return -Math.log(Distributions.softmax(z)[label]);
  }

  /**
   * The energy of a cluster of atoms.
   *
   * @param position where they are
   * @param epsilon the depth of the well of two
   * @param sigma the distance at which the energy of two is 0
   * @return the sum over all pairs
   */
  @Differentiable
  public static double energy(double[][] position, double epsilon, double sigma) {
    double sum = 0;
    for (int i = 0; i < position.length; i++) {
      for (int j = 0; j < i; j++) {
        double r = Potentials.distance(position[i], position[j]);
        sum += Potentials.lennardJones(r, epsilon, sigma);
      }
    }
    return sum;
  }
}
