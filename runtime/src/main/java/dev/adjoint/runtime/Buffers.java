package dev.adjoint.runtime;

/**
 * The checks on the arrays that a caller hands to a companion for adjoints and tangents. They come
 * before anything is written, and make nothing where all is well.
 */
public final class Buffers {
  private Buffers() {}

  /**
   * Requires that a tangent has the shape of its array.
   *
   * @param name what the tangent is called
   * @param given the tangent
   * @param of what the array is called
   * @param array the array; of what is {@code null} in it, nothing is required
   * @throws IllegalArgumentException if the lengths differ
   * @throws NullPointerException if the tangent is {@code null} and the array is not
   */
  public static void requireShape(String name, double[] given, String of, double[] array) {
    if (array != null && (given == null || given.length != array.length)) {
      throw Misfit.between(name, given, of, array, false);
    }
  }

  /**
   * The same for {@code float}.
   *
   * @param name what the tangent is called
   * @param given the tangent
   * @param of what the array is called
   * @param array the array
   * @throws IllegalArgumentException if the lengths differ
   * @throws NullPointerException if the tangent is {@code null} and the array is not
   */
  public static void requireShape(String name, float[] given, String of, float[] array) {
    if (array != null && (given == null || given.length != array.length)) {
      throw Misfit.between(name, given, of, array, false);
    }
  }

  /**
   * The same for arrays of arrays, row by row, and for arrays of records, in which a record may be
   * {@code null}.
   *
   * @param name what the tangent is called
   * @param given the tangent
   * @param of what the array is called
   * @param array the array
   * @throws IllegalArgumentException if the lengths differ somewhere
   * @throws NullPointerException if an array of the tangent is {@code null} where there is one
   */
  public static void requireShape(String name, Object[] given, String of, Object[] array) {
    if (array != null && !hasShape(given, array)) {
      throw Misfit.between(name, given, of, array, false);
    }
  }

  /**
   * Requires that an adjoint buffer has the shape of its array, and is not the array itself.
   *
   * @param name what the buffer is called
   * @param given the buffer
   * @param of what the array is called
   * @param array the array; of what is {@code null} in it, nothing is required
   * @throws IllegalArgumentException if the lengths differ, or the two are one array
   * @throws NullPointerException if the buffer is {@code null} and the array is not
   */
  public static void requireBuffer(String name, double[] given, String of, double[] array) {
    if (array != null && (given == null || given.length != array.length || given == array)) {
      throw Misfit.between(name, given, of, array, true);
    }
  }

  /**
   * The same for {@code float}.
   *
   * @param name what the buffer is called
   * @param given the buffer
   * @param of what the array is called
   * @param array the array
   * @throws IllegalArgumentException if the lengths differ, or the two are one array
   * @throws NullPointerException if the buffer is {@code null} and the array is not
   */
  public static void requireBuffer(String name, float[] given, String of, float[] array) {
    if (array != null && (given == null || given.length != array.length || given == array)) {
      throw Misfit.between(name, given, of, array, true);
    }
  }

  /**
   * The same for arrays of arrays, row by row, and for arrays of records, in which a record may be
   * {@code null}.
   *
   * @param name what the buffer is called
   * @param given the buffer
   * @param of what the array is called
   * @param array the array
   * @throws IllegalArgumentException if the lengths differ somewhere, or the two are one array or
   *     have a row in common at one place
   * @throws NullPointerException if an array of the buffer is {@code null} where there is one
   */
  public static void requireBuffer(String name, Object[] given, String of, Object[] array) {
    if (array != null && !isBuffer(given, array)) {
      throw Misfit.between(name, given, of, array, true);
    }
  }

  /**
   * Requires that the buffer of a number has an element 0.
   *
   * @param name what the buffer is called
   * @param given the buffer
   * @throws IllegalArgumentException if its length is 0
   * @throws NullPointerException if it is {@code null}
   */
  public static void requireCell(String name, double[] given) {
    if (given == null || given.length == 0) {
      throw Misfit.ofCell(name, given);
    }
  }

  /**
   * The same for {@code float}.
   *
   * @param name what the buffer is called
   * @param given the buffer
   * @throws IllegalArgumentException if its length is 0
   * @throws NullPointerException if it is {@code null}
   */
  public static void requireCell(String name, float[] given) {
    if (given == null || given.length == 0) {
      throw Misfit.ofCell(name, given);
    }
  }

  /**
   * The same for the buffer of a record, which may be {@code null} in it.
   *
   * @param name what the buffer is called
   * @param given the buffer
   * @throws IllegalArgumentException if its length is 0
   * @throws NullPointerException if it is {@code null}
   */
  public static void requireCell(String name, Object[] given) {
    if (given == null || given.length == 0) {
      throw Misfit.ofCell(name, given);
    }
  }

  /**
   * Requires that what is written to is not an array that is passed as something else.
   *
   * @param name what the buffer or tangent is called
   * @param given the buffer or tangent
   * @param argument an argument of the same type
   * @throws IllegalArgumentException if the two are one array
   */
  public static void requireApart(String name, Object given, Object argument) {
    if (given == argument && given != null) {
      throw Misfit.isArgument(name, "of an argument");
    }
  }

  /**
   * The same with two arguments.
   *
   * @param name what the buffer or tangent is called
   * @param given the buffer or tangent
   * @param first an argument of the same type
   * @param second another one
   * @throws IllegalArgumentException if it is one of the others
   */
  public static void requireApart(String name, Object given, Object first, Object second) {
    requireApart(name, given, first);
    requireApart(name, given, second);
  }

  /**
   * The same with three arguments.
   *
   * @param name what the buffer or tangent is called
   * @param given the buffer or tangent
   * @param first an argument of the same type
   * @param second another one
   * @param third another one
   * @throws IllegalArgumentException if it is one of the others
   */
  public static void requireApart(
      String name, Object given, Object first, Object second, Object third) {
    requireApart(name, given, first, second);
    requireApart(name, given, third);
  }

  private static boolean hasShape(Object[] given, Object[] array) {
    if (given == null || given.length != array.length) {
      return false;
    }
    for (int i = 0; i < array.length; i++) {
      if (!fits(given[i], array[i], false)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBuffer(Object[] given, Object[] array) {
    if (given == null || given.length != array.length || given == array) {
      return false;
    }
    for (int i = 0; i < array.length; i++) {
      if (!fits(given[i], array[i], true)) {
        return false;
      }
    }
    return true;
  }

  /** Whether one row fits; what is no array is a record, or its adjoint, and fits. */
  private static boolean fits(Object given, Object row, boolean apart) {
    if (row instanceof double[] numbers) {
      return given instanceof double[] bar
          && bar.length == numbers.length
          && !(apart && bar == row);
    }
    if (row instanceof float[] numbers) {
      return given instanceof float[] bar && bar.length == numbers.length && !(apart && bar == row);
    }
    if (row instanceof Object[] rows) {
      return apart ? isBuffer((Object[]) given, rows) : hasShape((Object[]) given, rows);
    }
    return true;
  }
}
