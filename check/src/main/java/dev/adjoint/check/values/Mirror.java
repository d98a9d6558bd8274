package dev.adjoint.check.values;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.IdentityHashMap;
import java.util.Map;

/** Zeros of the shapes of values, in the types that companions take: seeds, buffers, tangents. */
public final class Mirror {
  private final Access access;
  private final Map<Object, Object> seen = new IdentityHashMap<>();

  /** What is made by one mirror shares arrays as the originals do. */
  public Mirror(Access access) {
    this.access = access;
  }

  /** A value of the type with the shape of the original, all zeros. */
  public Object zeros(Object original, Class<?> type) {
    if (type == double.class) {
      return 0.0;
    }
    if (type == float.class) {
      return 0.0f;
    }
    if (original == null) {
      return null;
    }
    if (type.isRecord()) {
      RecordComponent[] components = type.getRecordComponents();
      Object[] parts = new Object[components.length];
      for (int i = 0; i < parts.length; i++) {
        Object part = access.component(original, components[i].getName());
        parts[i] = zeros(part, components[i].getType());
      }
      return access.create(type, parts);
    }
    return array(original, type.getComponentType());
  }

  private Object array(Object original, Class<?> type) {
    Object known = seen.get(original);
    if (known != null) {
      return known;
    }
    int length = Array.getLength(original);
    Object made = Array.newInstance(type, length);
    seen.put(original, made);
    for (int i = 0; i < length && !type.isPrimitive(); i++) {
      Array.set(made, i, zeros(Array.get(original, i), type));
    }
    return made;
  }
}
