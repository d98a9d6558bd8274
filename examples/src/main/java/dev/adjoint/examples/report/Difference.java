package dev.adjoint.examples.report;

/** The distance between two results of the same shape. */
public final class Difference {
  private Difference() {}

  /** The largest entry of |expected − actual| / max(1, |expected|); infinite if a shape differs. */
  public static double largest(double[][] expected, double[][] actual) {
    if (expected.length != actual.length) {
      return Double.POSITIVE_INFINITY;
    }
    double largest = 0;
    for (int i = 0; i < expected.length; i++) {
      largest = Math.max(largest, largest(expected[i], actual[i]));
    }
    return largest;
  }

  /** The same for vectors; a NaN on either side is reported as NaN, which passes no check. */
  public static double largest(double[] expected, double[] actual) {
    if (expected.length != actual.length) {
      return Double.POSITIVE_INFINITY;
    }
    double largest = 0;
    for (int i = 0; i < expected.length; i++) {
      double error = Math.abs(expected[i] - actual[i]) / Math.max(1, Math.abs(expected[i]));
      largest = Math.max(largest, error);
    }
    return largest;
  }
}
