package dev.adjoint.check.numeric;

/** A vector-valued function along a line through the point. */
@FunctionalInterface
public interface Line {

  /** The function at the distance, in units of the line's scale. */
  Sample at(double distance);

  /**
   * What the function is somewhere on the line.
   *
   * @param distance how far from the point that really is, after rounding of the arguments
   * @param values the values of the function; null if it throws there
   */
  record Sample(double distance, double[] values) {}
}
