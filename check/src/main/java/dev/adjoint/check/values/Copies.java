package dev.adjoint.check.values;

import java.lang.reflect.Array;
import java.util.IdentityHashMap;
import java.util.Map;

/** Copies of values in which arrays that were one are one again; other objects stay themselves. */
public final class Copies {
  private final Access access;
  private final Map<Object, Object> seen = new IdentityHashMap<>();

  private Copies(Access access) {
    this.access = access;
  }

  /** Copies of all of the values. */
  public static Object[] of(Access access, Object[] values) {
    return (Object[]) new Copies(access).copy(values);
  }

  private Object copy(Object value) {
    if (value instanceof Record) {
      return Recomposition.map(access, value, this::copy);
    }
    if (value == null || !value.getClass().isArray()) {
      return value;
    }
    Object known = seen.get(value);
    if (known != null) {
      return known;
    }
    int length = Array.getLength(value);
    Class<?> type = value.getClass().getComponentType();
    Object copy = Array.newInstance(type, length);
    seen.put(value, copy);
    if (type.isPrimitive()) {
      System.arraycopy(value, 0, copy, 0, length);
    } else {
      for (int i = 0; i < length; i++) {
        Array.set(copy, i, copy(Array.get(value, i)));
      }
    }
    return copy;
  }
}
