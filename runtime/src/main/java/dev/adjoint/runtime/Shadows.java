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
   * Adds the elements of one array to those of another, at every rank.
   *
   * @param source an array of any rank of {@code float} or {@code double}
   * @param target what is added to, an array of the same type and shape
   * @throws IllegalArgumentException if the two have different lengths somewhere
   */
  public static void add(Object source, Object target) {
    if (source == null && target == null) {
      return;
    }
    requireSameLength(source, target);
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
    } else {
      Object[] to = (Object[]) target;
      for (int i = 0; i < to.length; i++) {
        add(((Object[]) source)[i], to[i]);
      }
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
      throw new IllegalArgumentException("the seed's shape is not that of the result");
    }
  }
}
