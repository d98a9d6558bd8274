package dev.adjoint.runtime;

import java.util.IdentityHashMap;
import java.util.Map;

/** Whether arguments share arrays. */
public final class Sharing {
  private Sharing() {}

  /**
   * Whether two arguments are one array or have a row in common.
   *
   * @param one an array of any rank, or null
   * @param other an array of any rank, or null
   * @return whether writing through one of them can be seen through the other
   */
  public static boolean between(Object one, Object other) {
    return between(one, other, null);
  }

  /** The same with an empty map, or null for a new one. */
  static boolean between(Object one, Object other, Map<Object, Object> empty) {
    if (one == other) {
      return one != null;
    }
    if (!(one instanceof Object[]) && !(other instanceof Object[])) {
      return false;
    }
    Map<Object, Object> rows = orNew(empty);
    collect(one, one, rows);
    return contains(other, rows);
  }

  /**
   * Whether an array of arrays has one row in two places.
   *
   * @param array an array of any rank, or null
   * @return whether writing through one row can be seen through another
   */
  public static boolean within(Object array) {
    return within(array, null);
  }

  /** The same with an empty map, or null for a new one. */
  static boolean within(Object array, Map<Object, Object> empty) {
    return array instanceof Object[] && repeats(array, orNew(empty));
  }

  /**
   * Requires that two arguments share arrays where their buffers or tangents do: an array passed
   * twice has one adjoint.
   *
   * @param one an array of any rank, or null
   * @param ofOne its adjoint buffer or tangent; null if it has none
   * @param other an array of any rank, or null; may be {@code one}
   * @param ofOther its adjoint buffer or tangent; null if it has none
   * @throws IllegalArgumentException if an array is passed twice with two different buffers, or two
   *     with one
   */
  public static void requireSame(Object one, Object ofOne, Object other, Object ofOther) {
    requireSame(one, ofOne, other, ofOther, null);
  }

  /** The same with an empty map, or null for a new one. */
  static void requireSame(
      Object one, Object ofOne, Object other, Object ofOther, Map<Object, Object> empty) {
    if (one != null && other != null && one != other && ofOne != null && ofOne == ofOther) {
      throw oneBuffer();
    }
    if (one instanceof Object[] || other instanceof Object[]) {
      Map<Object, Object> rows = orNew(empty);
      boolean written = one == other && ofOne == ofOther;
      requireRows(one, ofOne, rows, written);
      if (!written) {
        requireRows(other, ofOther, rows, false);
      }
    } else if (one != null && one == other && (ofOne == null || ofOne != ofOther)) {
      throw twoBuffers();
    }
  }

  /**
   * Requires that an array which a call returned has no row in common with an argument, unless it
   * is that argument: the adjoints of such rows could not be told apart.
   *
   * @param result an array of any rank, or null
   * @param argument an array of any rank, or null
   * @throws UnsupportedOperationException if they have a row in common
   */
  public static void requireOwnRows(Object result, Object argument) {
    if (result != argument && between(result, argument)) {
      throw new UnsupportedOperationException(
          "a method that is differentiated by its companions returned rows of an argument");
    }
  }

  /**
   * Requires that two arrays of records are not one, since elements of one of them are replaced.
   *
   * @param one an array of any rank, or null
   * @param other an array of any rank, or null
   * @throws IllegalArgumentException if they are one array or have a row in common
   */
  public static void requireDistinct(Object one, Object other) {
    if (one != null && (one == other || sameRows(one, other))) {
      throw new IllegalArgumentException(
          "an array of records, elements of which are replaced, is passed twice");
    }
  }

  private static Map<Object, Object> orNew(Map<Object, Object> empty) {
    return empty == null ? new IdentityHashMap<>() : empty;
  }

  private static boolean sameRows(Object one, Object other) {
    if (one instanceof Object[] rows) {
      for (Object row : rows) {
        if (row instanceof Object[] && (row == other || sameRows(row, other))) {
          return true;
        }
      }
    }
    if (other instanceof Object[] rows) {
      for (Object row : rows) {
        if (row instanceof Object[] && (row == one || sameRows(one, row))) {
          return true;
        }
      }
    }
    return false;
  }

  private static IllegalArgumentException twoBuffers() {
    return new IllegalArgumentException(
        "an array that is written is passed twice, but not one buffer or tangent for both");
  }

  private static IllegalArgumentException oneBuffer() {
    return new IllegalArgumentException(
        "two arrays, of which one is written, have one buffer or tangent for both");
  }

  /** Rows that are written have each a buffer of their own: buffers are kept as keys, too. */
  private static void requireRows(
      Object array, Object bar, Map<Object, Object> rows, boolean written) {
    if (array instanceof Object[] container) {
      for (int i = 0; i < container.length; i++) {
        boolean hasBar = bar instanceof Object[] bars && i < bars.length;
        requireRows(container[i], hasBar ? ((Object[]) bar)[i] : null, rows, written);
      }
    } else if (array != null) {
      if (rows.containsKey(array) && (bar == null || rows.get(array) != bar)) {
        throw twoBuffers();
      }
      if (written && bar != null && rows.containsKey(bar) && rows.get(bar) != array) {
        throw oneBuffer();
      }
      rows.put(array, bar);
      if (written && bar != null) {
        rows.put(bar, array);
      }
    }
  }

  private static void collect(Object array, Object value, Map<Object, Object> rows) {
    if (array instanceof Object[] container) {
      for (Object row : container) {
        collect(row, value, rows);
      }
    } else if (array != null) {
      rows.put(array, value);
    }
  }

  private static boolean contains(Object array, Map<Object, Object> rows) {
    if (array instanceof Object[] container) {
      for (Object row : container) {
        if (contains(row, rows)) {
          return true;
        }
      }
      return false;
    }
    return array != null && rows.containsKey(array);
  }

  private static boolean repeats(Object array, Map<Object, Object> rows) {
    if (array instanceof Object[] container) {
      for (Object row : container) {
        if (repeats(row, rows)) {
          return true;
        }
      }
      return false;
    }
    return array != null && rows.put(array, array) != null;
  }
}
