package dev.adjoint.runtime;

import java.lang.reflect.Array;

/** Makes the arrays that hold adjoints and tangents. */
public final class Shadows {
  private Shadows() {}

  /**
   * Makes arrays of zeros in the shape of another array.
   *
   * @param array an array of any rank of {@code float} or {@code double}; rows may have different
   *     lengths or be {@code null}
   * @param <T> the type of the array
   * @return new arrays of zeros of the same lengths at every rank; {@code null} where {@code array}
   *     is
   */
  public static <T> T zerosLike(T array) {
    if (array == null) {
      return null;
    }
    Class<?> element = array.getClass().getComponentType();
    int length = Array.getLength(array);
    Object zeros = Array.newInstance(element, length);
    if (element.isArray()) {
      Object[] from = (Object[]) array;
      Object[] to = (Object[]) zeros;
      for (int i = 0; i < length; i++) {
        to[i] = zerosLike(from[i]);
      }
    }
    @SuppressWarnings("unchecked") // an array of the class of the given one
    T result = (T) zeros;
    return result;
  }

  /**
   * Completes the adjoints of an array: what is missing of them is made, of zeros.
   *
   * @param given the adjoints so far, or null
   * @param array the array whose adjoints they are, or null
   * @param others further arrays, each followed by its adjoints: if {@code given} is null and one
   *     of them is {@code array}, both have the same adjoints
   * @param <T> the type of the array
   * @return {@code given} with the missing rows put in, or else adjoints in the shape of the array
   */
  public static <T> T complete(T given, T array, Object... others) {
    if (given == null) {
      for (int i = 0; array != null && i + 1 < others.length; i += 2) {
        if (others[i] == array) {
          @SuppressWarnings("unchecked") // the caller passes arrays of one type only
          T shared = (T) others[i + 1];
          return shared;
        }
      }
      return zerosLike(array);
    }
    if (given instanceof Object[] rows && array instanceof Object[] like) {
      for (int i = 0; i < Math.min(rows.length, like.length); i++) {
        rows[i] = complete(rows[i], like[i]);
      }
    }
    return given;
  }

  /**
   * Adds the elements of one array to those of another, at every rank.
   *
   * @param source an array of any rank of {@code float} or {@code double}
   * @param target what is added to, an array of the same type and shape
   * @throws IllegalArgumentException if the two have different lengths somewhere; then nothing is
   *     added
   */
  public static void add(Object source, Object target) {
    requireSameShape(source, target);
    addEach(source, target);
  }

  private static void addEach(Object source, Object target) {
    if (source instanceof double[] from) {
      double[] to = (double[]) target;
      for (int i = 0; i < from.length; i++) {
        to[i] += from[i];
      }
    } else if (source instanceof float[] from) {
      float[] to = (float[]) target;
      for (int i = 0; i < from.length; i++) {
        to[i] += from[i];
      }
    } else if (source instanceof Object[] from) {
      Object[] to = (Object[]) target;
      for (int i = 0; i < to.length; i++) {
        addEach(from[i], to[i]);
      }
    }
  }

  /**
   * Hands the adjoints of an array over to those of another that has taken its place. Rows that are
   * the same in both stay as they are.
   *
   * @param from the adjoints, an array of any rank of {@code float} or {@code double}
   * @param to takes them, an array of the same type and shape; it may be {@code from} itself
   */
  public static void handOver(Object from, Object to) {
    if (from == to) {
      return;
    }
    if (from instanceof Object[] rows) {
      for (int i = 0; i < rows.length; i++) {
        handOver(rows[i], ((Object[]) to)[i]);
      }
    } else {
      System.arraycopy(from, 0, to, 0, Array.getLength(from));
    }
  }

  /**
   * Checks that the elements of one array can be added to those of another.
   *
   * @param source an array of any rank
   * @param target an array of the same type
   * @throws IllegalArgumentException if the two have different lengths somewhere
   */
  public static void requireSameShape(Object source, Object target) {
    if (source == null && target == null) {
      return;
    }
    requireSameLength(source, target);
    if (source instanceof Object[] rows) {
      for (int i = 0; i < rows.length; i++) {
        requireSameShape(rows[i], ((Object[]) target)[i]);
      }
    }
  }

  private static void requireSameLength(Object source, Object target) {
    if (source == null || target == null || Array.getLength(source) != Array.getLength(target)) {
      throw new IllegalArgumentException(
          "the seed's shape is "
              + Misfit.shape(source)
              + ", that of the result is "
              + Misfit.shape(target));
    }
  }
}
