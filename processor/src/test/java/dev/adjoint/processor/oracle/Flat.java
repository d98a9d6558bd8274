package dev.adjoint.processor.oracle;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;

/**
 * Floating-point values, arrays of any rank and records, flattened into one vector. An array that
 * occurs twice counts once, so that shared arrays have one set of entries.
 */
public final class Flat {
  private Flat() {}

  /** The numbers in the values, in order; what is not floating-point is passed over. */
  public static double[] read(Object... values) {
    DoubleStream.Builder numbers = DoubleStream.builder();
    Set<Object> seen = newIdentitySet();
    for (Object value : values) {
      read(value, numbers, seen);
    }
    return numbers.build().toArray();
  }

  private static Set<Object> newIdentitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  private static void read(Object value, DoubleConsumer numbers, Set<Object> seen) {
    if (value instanceof Double || value instanceof Float) {
      numbers.accept(((Number) value).doubleValue());
    } else if (value instanceof Struct struct) {
      for (Object component : struct.components()) {
        read(component, numbers, seen);
      }
    } else if (value instanceof Record) {
      for (RecordComponent part : Numbers.parts(value.getClass())) {
        read(Numbers.component(value, part), numbers, seen);
      }
    } else if (value != null && value.getClass().isArray() && seen.add(value)) {
      for (int i = 0; i < Array.getLength(value); i++) {
        read(Array.get(value, i), numbers, seen);
      }
    }
  }

  /**
   * Overwrites the numbers in the values; scalars, and records with new ones, are replaced in the
   * given array itself.
   */
  public static void write(Object[] values, double... numbers) {
    int[] next = {0};
    Set<Object> seen = newIdentitySet();
    for (int i = 0; i < values.length; i++) {
      values[i] = write(values[i], () -> numbers[next[0]++], seen);
    }
  }

  private static Object write(Object value, DoubleSupplier numbers, Set<Object> seen) {
    if (value instanceof Double) {
      return numbers.getAsDouble();
    }
    if (value instanceof Float) {
      return (float) numbers.getAsDouble();
    }
    if (value instanceof Struct struct) {
      Object[] components = struct.components();
      for (int i = 0; i < components.length; i++) {
        components[i] = write(components[i], numbers, seen);
      }
      return struct;
    }
    if (value instanceof Record) {
      return written(value, numbers, seen);
    }
    if (value != null && value.getClass().isArray() && seen.add(value)) {
      for (int i = 0; i < Array.getLength(value); i++) {
        Object item = Array.get(value, i);
        Object written = write(item, numbers, seen);
        if (written != item) {
          Array.set(value, i, written);
        }
      }
    }
    return value;
  }

  private static Object written(Object value, DoubleSupplier numbers, Set<Object> seen) {
    RecordComponent[] all = value.getClass().getRecordComponents();
    Object[] components = new Object[all.length];
    for (int i = 0; i < all.length; i++) {
      Object old = Numbers.component(value, all[i]);
      components[i] = Numbers.in(all[i].getType()) ? write(old, numbers, seen) : old;
    }
    return Numbers.create(value.getClass(), components);
  }

  /** A deep copy in which arrays that were shared are shared again. */
  public static Object[] copy(Object... values) {
    return (Object[]) copy(values, new IdentityHashMap<>());
  }

  private static Object copy(Object value, Map<Object, Object> seen) {
    if (value instanceof Struct struct) {
      return new Struct(struct.of(), struct.names(), copyEach(struct.components(), seen));
    }
    if (value == null || !value.getClass().isArray()) {
      return value;
    }
    if (seen.containsKey(value)) {
      return seen.get(value);
    }
    int length = Array.getLength(value);
    Object copy = Array.newInstance(value.getClass().getComponentType(), length);
    seen.put(value, copy);
    for (int i = 0; i < length; i++) {
      Array.set(copy, i, copy(Array.get(value, i), seen));
    }
    return copy;
  }

  private static Object[] copyEach(Object[] values, Map<Object, Object> seen) {
    Object[] copies = values.clone();
    for (int i = 0; i < copies.length; i++) {
      copies[i] = copy(copies[i], seen);
    }
    return copies;
  }

  /** A value of the same shape with zeros as its numbers; records have become structs. */
  public static Object zeros(Object value) {
    Object[] copy = copy(new Neutral().of(value));
    write(copy, new double[read(copy).length]);
    return copy[0];
  }
}
