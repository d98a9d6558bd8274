package dev.adjoint.runtime;

import java.lang.reflect.Array;
import java.util.Arrays;

/** Copies of what an array held at several times, to be put back into it. */
public final class Snapshots {
  private static final int REFERENCE_BYTES = 4;

  private Object[] copies = new Object[1];

  /** The references in an array of objects, and what the arrays among these held. */
  private record Nested(Object[] references, Object[] contents) {}

  /** Has no copies yet. */
  public Snapshots() {}

  /**
   * Keeps what an array holds now.
   *
   * @param slot where; what was kept there is forgotten
   * @param array an array of any type and rank, or {@code null}
   */
  public void save(int slot, Object array) {
    if (slot >= copies.length) {
      copies = Arrays.copyOf(copies, Math.max(slot + 1, 2 * copies.length));
    }
    copies[slot] = copy(array, copies[slot]);
  }

  /**
   * Keeps which rows an array of arrays has now, but no numbers: these stay what they are when the
   * rows are put back.
   *
   * @param slot where; what was kept there is forgotten
   * @param array an array of arrays of any rank, or {@code null}
   */
  public void saveReferences(int slot, Object array) {
    save(slot, null);
    copies[slot] = references(array);
  }

  /**
   * Puts back what was kept.
   *
   * @param slot where it was kept
   * @param array the array that it was taken from, or one of the same shape
   */
  public void restore(int slot, Object array) {
    put(copies[slot], array);
  }

  /**
   * How many bytes a copy takes.
   *
   * @param array an array of any type and rank, or {@code null}
   * @return the bytes of its elements, at every rank
   */
  public static long bytes(Object array) {
    if (array == null) {
      return 0;
    }
    long length = Array.getLength(array);
    if (!(array instanceof Object[] elements)) {
      return length * elementBytes(array.getClass().getComponentType());
    }
    long bytes = length * REFERENCE_BYTES;
    for (Object element : elements) {
      bytes += isArray(element) ? bytes(element) : 0;
    }
    return bytes;
  }

  private static int elementBytes(Class<?> type) {
    if (type == double.class || type == long.class) {
      return Long.BYTES;
    }
    if (type == float.class || type == int.class) {
      return Integer.BYTES;
    }
    return type == short.class || type == char.class ? Short.BYTES : Byte.BYTES;
  }

  private static boolean isArray(Object object) {
    return object != null && object.getClass().isArray();
  }

  /** Returns a copy of an array, made in what an earlier copy takes where that fits. */
  private static Object copy(Object array, Object used) {
    if (array == null) {
      return null;
    }
    int length = Array.getLength(array);
    if (!(array instanceof Object[] elements)) {
      boolean fits =
          used != null && used.getClass() == array.getClass() && Array.getLength(used) == length;
      Object copy = fits ? used : Array.newInstance(array.getClass().getComponentType(), length);
      System.arraycopy(array, 0, copy, 0, length);
      return copy;
    }
    boolean fits = used instanceof Nested nested && nested.references.length == length;
    Nested copy = fits ? (Nested) used : new Nested(new Object[length], new Object[length]);
    for (int i = 0; i < length; i++) {
      copy.references[i] = elements[i];
      copy.contents[i] = isArray(elements[i]) ? copy(elements[i], copy.contents[i]) : null;
    }
    return copy;
  }

  private static Object references(Object array) {
    if (!(array instanceof Object[] elements)) {
      return null;
    }
    Nested copy = new Nested(elements.clone(), new Object[elements.length]);
    for (int i = 0; i < elements.length; i++) {
      copy.contents[i] = references(elements[i]);
    }
    return copy;
  }

  private static void put(Object copy, Object array) {
    if (copy instanceof Nested nested) {
      Object[] elements = (Object[]) array;
      for (int i = 0; i < elements.length; i++) {
        elements[i] = nested.references[i];
        put(nested.contents[i], elements[i]);
      }
    } else if (copy != null) {
      System.arraycopy(copy, 0, array, 0, Array.getLength(array));
    }
  }
}
