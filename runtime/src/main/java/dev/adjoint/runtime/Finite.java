package dev.adjoint.runtime;

/**
 * Requires derivatives to be finite numbers. Companions that were generated with the option {@code
 * -Aadjoint.check=nan} call these methods after each step of their sweeps.
 */
public final class Finite {
  private Finite() {}

  /**
   * Requires an adjoint to be finite.
   *
   * @param value the adjoint
   * @param of the variable whose adjoint it is
   * @param where the source file, the line, and the statement that is reversed
   * @throws NotFiniteException if it is not finite
   */
  public static void adjoint(double value, String of, String where) {
    if (!Double.isFinite(value)) {
      throw failure("adjoint of " + of, value, where);
    }
  }

  /**
   * Requires the adjoint of an element to be finite.
   *
   * @param value the adjoint
   * @param array the array whose element's adjoint it is
   * @param index the element
   * @param where the source file, the line, and the statement that is reversed
   * @throws NotFiniteException if it is not finite
   */
  public static void adjoint(double value, String array, int index, String where) {
    if (!Double.isFinite(value)) {
      throw failure("adjoint of " + array + "[" + index + "]", value, where);
    }
  }

  /**
   * Requires a tangent to be finite.
   *
   * @param value the tangent
   * @param of the variable whose tangent it is
   * @param where the source file, the line, and the statement that is differentiated
   * @throws NotFiniteException if it is not finite
   */
  public static void tangent(double value, String of, String where) {
    if (!Double.isFinite(value)) {
      throw failure("tangent of " + of, value, where);
    }
  }

  /**
   * Requires the tangent of an element to be finite.
   *
   * @param value the tangent
   * @param array the array whose element's tangent it is
   * @param index the element
   * @param where the source file, the line, and the statement that is differentiated
   * @throws NotFiniteException if it is not finite
   */
  public static void tangent(double value, String array, int index, String where) {
    if (!Double.isFinite(value)) {
      throw failure("tangent of " + array + "[" + index + "]", value, where);
    }
  }

  private static NotFiniteException failure(String what, double value, String where) {
    return new NotFiniteException(what + " became " + value + " at " + where);
  }
}
