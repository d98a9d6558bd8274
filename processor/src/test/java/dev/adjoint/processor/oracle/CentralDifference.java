package dev.adjoint.processor.oracle;

import java.util.function.DoubleUnaryOperator;

/** A derivative by central differences with one Richardson step, and an estimate of its error. */
record CentralDifference(double value, double error) {

  /**
   * The derivative at 0 of a function of a displacement.
   *
   * @param reach the largest displacement to try
   * @param noise the absolute error of one function value
   */
  static CentralDifference of(
      DoubleUnaryOperator function, double reach, int halvings, double noise) {
    CentralDifference best = new CentralDifference(Double.NaN, Double.POSITIVE_INFINITY);
    double step = reach;
    for (int k = 0; k < halvings; k++, step /= 4) {
      CentralDifference next = at(function, step, noise);
      if (next.error < best.error) {
        best = next;
      }
    }
    return best;
  }

  private static CentralDifference at(DoubleUnaryOperator function, double step, double noise) {
    double whole = quotient(function, step);
    double half = quotient(function, step / 2);
    double value = (4 * half - whole) / 3;
    return new CentralDifference(value, Math.abs(value - half) + 2 * noise / step);
  }

  private static double quotient(DoubleUnaryOperator function, double step) {
    return (function.applyAsDouble(step) - function.applyAsDouble(-step)) / (2 * step);
  }
}
