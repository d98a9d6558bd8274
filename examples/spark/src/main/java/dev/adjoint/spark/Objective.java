package dev.adjoint.spark;

/** A function to be minimised. */
@FunctionalInterface
interface Objective {
  /** The function's value at x; its gradient is written into the second array. */
  double at(double[] x, double[] gradient);
}
