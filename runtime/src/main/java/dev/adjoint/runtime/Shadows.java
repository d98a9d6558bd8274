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
}
