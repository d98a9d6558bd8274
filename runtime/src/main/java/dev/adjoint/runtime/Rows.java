package dev.adjoint.runtime;

import java.util.Arrays;

/**
 * The rows of a Jacobian: one for each entry of the results, with one column for each entry of a
 * parameter. Entries of arrays are counted in order, those of null rows not at all.
 */
public final class Rows {
  private Rows() {}

  /**
   * Takes the columns of one parameter out of the derivatives of a result along all directions.
   *
   * @param vectors the vectors of the result: one, or an array of any rank of them, or null
   * @param first the direction of the parameter's first entry
   * @param columns the number of the parameter's entries
   * @return one row for each vector
   */
  public static double[][] of(Object vectors, int first, int columns) {
    double[][] rows = new double[countVectors(vectors)][];
    cut(vectors, first, columns, rows, 0);
    return rows;
  }

  private static int countVectors(Object vectors) {
    if (!(vectors instanceof Object[] several)) {
      return vectors == null ? 0 : 1;
    }
    int count = 0;
    for (Object each : several) {
      count += countVectors(each);
    }
    return count;
  }

  private static int cut(Object vectors, int first, int columns, double[][] rows, int from) {
    int next = from;
    if (vectors instanceof Object[] several) {
      for (Object each : several) {
        next = cut(each, first, columns, rows, next);
      }
    } else if (vectors instanceof double[] vector) {
      rows[next++] = Arrays.copyOfRange(vector, first, first + columns);
    } else if (vectors instanceof float[] vector) {
      double[] row = new double[columns];
      for (int j = 0; j < columns; j++) {
        row[j] = vector[first + j];
      }
      rows[next++] = row;
    }
    return next;
  }

  /**
   * Puts the rows of one result below those of another.
   *
   * @param above the first rows
   * @param below the last rows
   * @return all rows
   */
  public static double[][] join(double[][] above, double[][] below) {
    double[][] rows = Arrays.copyOf(above, above.length + below.length);
    System.arraycopy(below, 0, rows, above.length, below.length);
    return rows;
  }

  /**
   * Puts the columns of one matrix to the right of those of another.
   *
   * @param left the first columns
   * @param right the last columns, in as many rows
   * @return all columns
   */
  public static double[][] beside(double[][] left, double[][] right) {
    double[][] rows = new double[left.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Arrays.copyOf(left[i], left[i].length + right[i].length);
      System.arraycopy(right[i], 0, rows[i], left[i].length, right[i].length);
    }
    return rows;
  }

  /**
   * Makes the seed of one row: the result's own shape, with a one at one entry.
   *
   * @param array an array of any rank of {@code float} or {@code double}, or null
   * @param entry which entry; if the array has no such entry, the seed has zeros only
   * @param <T> the type of the array
   * @return the seed; null where {@code array} is
   */
  public static <T> T seed(T array, int entry) {
    T seed = Shadows.zerosLike(array);
    Entries.set(seed, entry, 1);
    return seed;
  }

  /**
   * Makes a row of an adjoint.
   *
   * @param array an array of any rank of {@code float} or {@code double}, or null
   * @return its entries in order
   */
  public static double[] flatten(Object array) {
    double[] row = new double[Entries.count(array)];
    Entries.copy(array, row, 0);
    return row;
  }

  /**
   * Copies an array.
   *
   * @param array an array of any rank of {@code float} or {@code double}, or null
   * @param <T> the type of the array
   * @return another array of the same shape with the same entries
   */
  @SuppressWarnings("unchecked") // a clone has the class of what was cloned
  public static <T> T copy(T array) {
    if (array instanceof double[] numbers) {
      return (T) numbers.clone();
    }
    if (array instanceof float[] numbers) {
      return (T) numbers.clone();
    }
    Object[] rows = (Object[]) array;
    if (rows != null) {
      rows = rows.clone();
      for (int i = 0; i < rows.length; i++) {
        rows[i] = copy(rows[i]);
      }
    }
    return (T) rows;
  }
}
