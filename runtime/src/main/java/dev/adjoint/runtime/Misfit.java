package dev.adjoint.runtime;

import java.lang.reflect.Array;

/** Says what is wrong with a buffer or a tangent: apart from the checks, which are to be small. */
final class Misfit {
  private Misfit() {}

  /**
   * What is wrong with an array at the first place where it does not fit.
   *
   * @param apart whether it must not be the other array
   * @return {@code null} if it fits
   */
  static RuntimeException between(
      String name, Object given, String of, Object array, boolean apart) {
    if (array == null || !array.getClass().isArray()) {
      return null;
    }
    if (given == null) {
      return new NullPointerException(
          name + " is null, the shape of " + of + " is " + shape(array));
    }
    if (Array.getLength(given) != Array.getLength(array)) {
      return new IllegalArgumentException(
          name + ": the shape is " + shape(given) + ", that of " + of + " is " + shape(array));
    }
    if (apart && given == array) {
      return isArgument(name, of + " itself");
    }
    return array instanceof Object[] rows ? inRows(name, (Object[]) given, of, rows, apart) : null;
  }

  private static RuntimeException inRows(
      String name, Object[] given, String of, Object[] array, boolean apart) {
    for (int i = 0; i < array.length; i++) {
      String place = "[" + i + "]";
      RuntimeException inside = between(name + place, given[i], of + place, array[i], apart);
      if (inside != null) {
        return inside;
      }
    }
    return null;
  }

  /** What is wrong with the buffer of a number or of a record. */
  static RuntimeException ofCell(String name, Object given) {
    return given == null
        ? new NullPointerException(name + " is null, its element 0 takes the adjoint")
        : new IllegalArgumentException(
            name + ": the shape is " + shape(given) + ", its element 0 takes the adjoint");
  }

  static RuntimeException isArgument(String name, String of) {
    return new IllegalArgumentException(
        name + " is the array " + of + ": it is written to, and has to be another one");
  }

  /** The length; of an array of arrays, as in Java, with brackets for the rows. */
  static String shape(Object array) {
    if (array == null) {
      return "null";
    }
    StringBuilder text = new StringBuilder("[").append(Array.getLength(array)).append(']');
    for (Class<?> row = array.getClass().getComponentType();
        row.isArray();
        row = row.getComponentType()) {
      text.append("[]");
    }
    return text.toString();
  }
}
