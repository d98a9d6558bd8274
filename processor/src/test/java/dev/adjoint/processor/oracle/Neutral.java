package dev.adjoint.processor.oracle;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Values with each record as a {@link Struct}; arrays of numbers are the same arrays. */
public final class Neutral {
  private final Map<Object, Object> seen = new IdentityHashMap<>();

  /** The value without records; arrays that are shared stay shared. */
  public Object of(Object value) {
    if (value instanceof Record && !(value instanceof Struct)) {
      return Struct.of(value, this::of);
    }
    if (!(value instanceof Object[] array) || !holdsRecords(value.getClass())) {
      return value;
    }
    if (seen.get(value) instanceof Object[] known) {
      return known;
    }
    Object[] neutral = new Object[array.length];
    seen.put(value, neutral);
    for (int i = 0; i < array.length; i++) {
      neutral[i] = of(array[i]);
    }
    return neutral;
  }

  private static boolean holdsRecords(Class<?> type) {
    Class<?> element = type;
    while (element.isArray()) {
      element = element.getComponentType();
    }
    return element.isRecord() && element != Struct.class;
  }

  /** The arrays in a value, itself or in its records. */
  static List<Object> arrays(Object value) {
    List<Object> arrays = new ArrayList<>();
    addArrays(value, arrays);
    return arrays;
  }

  private static void addArrays(Object value, List<Object> arrays) {
    if (value instanceof Struct struct) {
      for (Object component : struct.components()) {
        addArrays(component, arrays);
      }
    } else if (value instanceof Record) {
      Numbers.parts(value.getClass())
          .forEach(part -> addArrays(Numbers.component(value, part), arrays));
    } else if (value != null && value.getClass().isArray()) {
      arrays.add(value);
    }
  }
}
