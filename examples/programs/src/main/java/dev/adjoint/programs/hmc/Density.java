package dev.adjoint.programs.hmc;

/** A density to sample from, known but for a constant factor. */
@FunctionalInterface
interface Density {
  /** Its logarithm at q; adds the gradient of that to what the buffer holds. */
  double logarithm(double[] q, double[] gradient);
}
