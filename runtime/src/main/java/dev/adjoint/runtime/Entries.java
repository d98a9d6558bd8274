package dev.adjoint.runtime;

/** The numbers in arrays of any rank, one after another: row by row, each as long as it is. */
public final class Entries {
  private Entries() {}

  /**
   * Counts the numbers.
   *
   * @param array an array of any rank of {@code float} or {@code double}, or {@code null}
   * @return how many numbers are in it, at all ranks
   */
  public static int count(Object array) {
    if (array instanceof double[] numbers) {
      return numbers.length;
    }
    if (array instanceof float[] numbers) {
      return numbers.length;
    }
    int count = 0;
    if (array != null) {
      for (Object row : (Object[]) array) {
        count = Math.addExact(count, count(row));
      }
    }
    return count;
  }

  /**
   * Sets one number.
   *
   * @param array an array of any rank of {@code float} or {@code double}, or {@code null}
   * @param position the position of the number among all; nothing is set if there is none there
   * @param value what it becomes
   */
  public static void set(Object array, int position, double value) {
    if (position < 0 || array == null) {
      return;
    }
    if (array instanceof double[] numbers) {
      if (position < numbers.length) {
        numbers[position] = value;
      }
    } else if (array instanceof float[] numbers) {
      if (position < numbers.length) {
        numbers[position] = (float) value;
      }
    } else {
      int rest = position;
      for (Object row : (Object[]) array) {
        set(row, rest, value);
        rest -= count(row);
      }
    }
  }

  /**
   * Copies all numbers into an array of rank one.
   *
   * @param array an array of any rank of {@code float} or {@code double}, or {@code null}
   * @param target where they are put
   * @param position where the first goes
   */
  public static void copy(Object array, double[] target, int position) {
    if (array instanceof double[] numbers) {
      System.arraycopy(numbers, 0, target, position, numbers.length);
    } else if (array instanceof float[] numbers) {
      for (int i = 0; i < numbers.length; i++) {
        target[position + i] = numbers[i];
      }
    } else if (array != null) {
      int next = position;
      for (Object row : (Object[]) array) {
        copy(row, target, next);
        next += count(row);
      }
    }
  }
}
