package dev.adjoint.runtime;

import java.lang.reflect.Array;
import java.util.IdentityHashMap;
import java.util.Map;

/** Copies arrays at every rank so that arrays which are one, or have rows in common, still do. */
public final class Copies {
  private final Map<Object, Object> copies = new IdentityHashMap<>();

  private final Pool pool;

  /** Has no copies yet. */
  public Copies() {
    this(null);
  }

  /** Has no copies yet, and takes the arrays for them from a pool, unless that is null. */
  Copies(Pool pool) {
    this.pool = pool;
  }

  /** Forgets the copies. */
  void clear() {
    copies.clear();
  }

  /**
   * Copies an array.
   *
   * @param array an array of any rank, or {@code null}
   * @param <T> the type of the array
   * @return its copy: the same one each time
   */
  public <T> T of(T array) {
    @SuppressWarnings("unchecked") // an array of the class of the given one
    T copy = (T) copy(array);
    return copy;
  }

  private Object copy(Object array) {
    if (array == null || copies.containsKey(array)) {
      return copies.get(array);
    }
    int length = Array.getLength(array);
    Object copy = like(array, length);
    copies.put(array, copy);
    if (array.getClass().getComponentType().isArray()) {
      for (int i = 0; i < length; i++) {
        ((Object[]) copy)[i] = copy(((Object[]) array)[i]);
      }
    } else {
      System.arraycopy(array, 0, copy, 0, length);
    }
    return copy;
  }

  private Object like(Object array, int length) {
    return pool == null
        ? Array.newInstance(array.getClass().getComponentType(), length)
        : pool.zeros(array.getClass(), length);
  }
}
