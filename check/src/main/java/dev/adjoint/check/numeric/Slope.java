package dev.adjoint.check.numeric;

/**
 * A derivative from differences.
 *
 * @param value the best estimate
 * @param error how far that may be off, by truncation and by rounding
 * @param left the slope on the left of the point, at the smallest step
 * @param right the slope on the right
 * @param kind how the function behaves there
 */
public record Slope(double value, double error, double left, double right, Kind kind) {

  /** How a function behaves at a point along a line. */
  public enum Kind {
    /** As far as differences show, it has a derivative. */
    SMOOTH,
    /** The slopes on both sides differ. */
    KINK,
    /** The slopes grow without bound as the step shrinks. */
    STEEP,
    /** There are no finite values on one side or on both. */
    EDGE
  }

  /** Whether there is a derivative to compare with. */
  public boolean isSmooth() {
    return kind == Kind.SMOOTH;
  }
}
