package dev.adjoint.check.values;

import java.lang.reflect.RecordComponent;
import java.util.function.UnaryOperator;

/** Records made from others. */
public final class Recomposition {
  private Recomposition() {}

  /** The record with another value as the component of that name. */
  public static Object with(Access access, Object value, String name, Object part) {
    RecordComponent[] components = value.getClass().getRecordComponents();
    Object[] parts = new Object[components.length];
    for (int i = 0; i < parts.length; i++) {
      parts[i] =
          components[i].getName().equals(name) ? part : access.component(value, components[i]);
    }
    return access.create(value.getClass(), parts);
  }

  /** The record with all its components changed, or itself if none is. */
  static Object map(Access access, Object value, UnaryOperator<Object> change) {
    RecordComponent[] components = value.getClass().getRecordComponents();
    Object[] parts = new Object[components.length];
    boolean changed = false;
    for (int i = 0; i < parts.length; i++) {
      Object old = access.component(value, components[i]);
      parts[i] = components[i].getType().isPrimitive() ? old : change.apply(old);
      changed |= parts[i] != old;
    }
    return changed ? access.create(value.getClass(), parts) : value;
  }
}
