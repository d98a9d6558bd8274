package dev.adjoint.runtime;

import java.lang.reflect.Array;
import java.util.Arrays;

/**
 * The unit directions of the inputs of a method, one for each entry. Where an array has a number,
 * its array of vectors has the derivatives of that number, one for each direction.
 */
public final class Directions {
  private Directions() {}

  /**
   * Makes the vectors of a number: it moves along one direction.
   *
   * @param direction which one
   * @param count the number of all directions
   * @return one at {@code direction}, zeros elsewhere
   */
  public static double[] unit(int direction, int count) {
    double[] vector = new double[count];
    vector[direction] = 1;
    return vector;
  }

  /**
   * Makes the vectors of a {@code float}.
   *
   * @param direction the direction that it moves along
   * @param count the number of all directions
   * @return one at {@code direction}, zeros elsewhere
   */
  public static float[] unitFloat(int direction, int count) {
    float[] vector = new float[count];
    vector[direction] = 1;
    return vector;
  }

  /**
   * Makes the vectors of an array: each entry moves along a direction of its own.
   *
   * @param array an array of any rank of {@code float} or {@code double}; rows may be null
   * @param first the direction of its first entry; those of the others follow
   * @param count the number of all directions
   * @param <T> the type of the vectors, one rank more than that of the array
   * @return an array of the same shape of vectors; null where {@code array} is
   */
  public static <T> T of(Object array, int first, int count) {
    return cast(units(array, new int[] {first}, count));
  }

  private static Object units(Object array, int[] next, int count) {
    if (array == null) {
      return null;
    }
    Object[] vectors = vectorsFor(array);
    for (int i = 0; i < vectors.length; i++) {
      if (array instanceof Object[] rows) {
        vectors[i] = units(rows[i], next, count);
      } else {
        int direction = next[0]++;
        vectors[i] =
            array instanceof double[] ? unit(direction, count) : unitFloat(direction, count);
      }
    }
    return vectors;
  }

  private static Object[] vectorsFor(Object array) {
    return (Object[]) Array.newInstance(array.getClass(), Array.getLength(array));
  }

  /**
   * Makes an array of vectors in the shape of an array, all of them the same.
   *
   * @param array an array of any rank of {@code float} or {@code double}; rows may be null
   * @param zero a vector of zeros, which nobody changes
   * @param <T> the type of the vectors, one rank more than that of the array
   * @return an array of the same shape of vectors; null where {@code array} is
   */
  public static <T> T zerosLike(Object array, Object zero) {
    return cast(zeros(array, zero));
  }

  private static Object zeros(Object array, Object zero) {
    if (array == null) {
      return null;
    }
    Object[] vectors = vectorsFor(array);
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = array instanceof Object[] rows ? zeros(rows[i], zero) : zero;
    }
    return vectors;
  }

  /**
   * Puts one vector everywhere into a new array of vectors.
   *
   * @param vectors the array, of any rank; rows may be null
   * @param zero a vector of zeros, which nobody changes
   */
  public static void fill(Object[] vectors, Object zero) {
    if (vectors.getClass().getComponentType() == zero.getClass()) {
      Arrays.fill(vectors, zero);
      return;
    }
    for (Object row : vectors) {
      if (row != null) {
        fill((Object[]) row, zero);
      }
    }
  }

  /**
   * Takes the components of one direction.
   *
   * @param vectors an array of vectors; rows may be null
   * @param direction which one
   * @param <T> the type of the result, one rank less than that of the vectors
   * @return a new array of the same shape of numbers; null where {@code vectors} is
   */
  public static <T> T tangent(Object[] vectors, int direction) {
    return cast(component(vectors, direction));
  }

  private static Object component(Object[] vectors, int direction) {
    if (vectors == null) {
      return null;
    }
    Object numbers = Array.newInstance(componentOf(vectors.getClass()), vectors.length);
    for (int i = 0; i < vectors.length; i++) {
      if (vectors[i] instanceof double[] vector) {
        ((double[]) numbers)[i] = vector[direction];
      } else if (vectors[i] instanceof float[] vector) {
        ((float[]) numbers)[i] = vector[direction];
      } else {
        ((Object[]) numbers)[i] = component((Object[]) vectors[i], direction);
      }
    }
    return numbers;
  }

  /** The class of the elements of an array that has a number where the given class has a vector. */
  private static Class<?> componentOf(Class<?> vectors) {
    return vectors.getComponentType().getComponentType();
  }

  /**
   * Gives each element a vector of its own.
   *
   * @param vectors an array of vectors; rows may be null
   */
  public static void separate(Object[] vectors) {
    for (int i = 0; vectors != null && i < vectors.length; i++) {
      if (vectors[i] instanceof double[] vector) {
        vectors[i] = vector.clone();
      } else if (vectors[i] instanceof float[] vector) {
        vectors[i] = vector.clone();
      } else {
        separate((Object[]) vectors[i]);
      }
    }
  }

  /**
   * Puts back the components of one direction.
   *
   * @param vectors an array of vectors, each of them only there; rows may be null
   * @param direction which one
   * @param numbers an array of the same shape of numbers
   */
  public static void keep(Object[] vectors, int direction, Object numbers) {
    for (int i = 0; vectors != null && i < vectors.length; i++) {
      if (vectors[i] instanceof double[] vector) {
        vector[direction] = ((double[]) numbers)[i];
      } else if (vectors[i] instanceof float[] vector) {
        vector[direction] = ((float[]) numbers)[i];
      } else {
        keep((Object[]) vectors[i], direction, ((Object[]) numbers)[i]);
      }
    }
  }

  /**
   * Makes vectors of arrays of numbers, one array for each direction.
   *
   * @param tangents at least one array, all of one shape; rows may be null
   * @param <T> the type of the result, which is that of {@code tangents}
   * @return an array of the shape of one of them of vectors
   */
  public static <T> T join(Object[] tangents) {
    return cast(joined(tangents));
  }

  private static Object joined(Object[] tangents) {
    Object first = tangents[0];
    if (first == null) {
      return null;
    }
    Object[] vectors = vectorsFor(first);
    for (int i = 0; i < vectors.length; i++) {
      Object entries = Array.newInstance(first.getClass().getComponentType(), tangents.length);
      for (int k = 0; k < tangents.length; k++) {
        Array.set(entries, k, Array.get(tangents[k], i));
      }
      vectors[i] = first instanceof Object[] ? joined((Object[]) entries) : entries;
    }
    return vectors;
  }

  @SuppressWarnings("unchecked") // the caller knows what class the vectors have
  private static <T> T cast(Object vectors) {
    return (T) vectors;
  }
}
