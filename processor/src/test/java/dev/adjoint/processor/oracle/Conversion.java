package dev.adjoint.processor.oracle;

import java.lang.reflect.Array;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.lang.model.type.TypeKind;
import org.hipparchus.analysis.differentiation.Gradient;

/** Converts Java values to the interpreter's and back; arrays that are shared stay shared. */
final class Conversion {
  private final Map<Object, Object> seen = new IdentityHashMap<>();

  Object toInterpreter(Object value) {
    if (value == null || !value.getClass().isArray()) {
      return value;
    }
    if (seen.containsKey(value)) {
      return seen.get(value);
    }
    int length = Array.getLength(value);
    Cells cells = new Cells(kind(value.getClass().getComponentType()), new Object[length]);
    seen.put(value, cells);
    for (int i = 0; i < length; i++) {
      cells.elements[i] = toInterpreter(Array.get(value, i));
    }
    return cells;
  }

  /** The Java value of an interpreter's value, without its derivatives. */
  Object toJava(Object value, Class<?> type) {
    if (value instanceof Gradient gradient) {
      return type == float.class
          ? (Object) (float) gradient.getValue()
          : (Object) gradient.getValue();
    }
    if (!(value instanceof Cells cells)) {
      return value;
    }
    if (seen.containsKey(value)) {
      return seen.get(value);
    }
    Class<?> component = type.getComponentType();
    Object array = Array.newInstance(component, cells.elements.length);
    seen.put(value, array);
    for (int i = 0; i < cells.elements.length; i++) {
      Array.set(array, i, toJava(cells.elements[i], component));
    }
    return array;
  }

  private static TypeKind kind(Class<?> type) {
    if (type.isPrimitive()) {
      return TypeKind.valueOf(type.getName().toUpperCase(java.util.Locale.ROOT));
    }
    return type.isArray() ? TypeKind.ARRAY : TypeKind.DECLARED;
  }
}
