package dev.adjoint.processor.corpus;

import dev.adjoint.processor.oracle.Neutral;
import dev.adjoint.processor.oracle.Numbers;
import dev.adjoint.processor.oracle.Struct;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** Adjoints and tangents of records as the contract has them, from structs and back. */
final class GeneratedRecords {
  private GeneratedRecords() {}

  /** The value in the form that a parameter of the type takes. */
  static Object typed(Object value, Class<?> type) {
    if (value instanceof Struct struct) {
      if (!type.isArray()) {
        return create(struct, type);
      }
      Object buffer = Array.newInstance(type.getComponentType(), 1);
      Array.set(buffer, 0, create(struct, type.getComponentType()));
      return buffer;
    }
    if (!(value instanceof Object[] items) || !type.isArray()) {
      return value;
    }
    if (type.isInstance(value)) {
      return value;
    }
    Object array = Array.newInstance(type.getComponentType(), items.length);
    for (int i = 0; i < items.length; i++) {
      Object item = items[i];
      Class<?> component = type.getComponentType();
      Array.set(array, i, item instanceof Struct s ? create(s, component) : typed(item, component));
    }
    return array;
  }

  private static Object create(Struct struct, Class<?> type) {
    require(type.isRecord(), type + " is not a record");
    String name = type.getSimpleName();
    require(
        name.matches(struct.of() + "(Adjoint|Tangent)[0-9]*"), name + " is that of " + struct.of());
    require(type.getEnclosingClass() != null, name + " is not nested in a companion");
    List<String> names =
        Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
    require(names.equals(struct.names()), name + names + ", expected " + struct.names());
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    Object[] components = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      components[i] = typed(struct.components()[i], types[i]);
    }
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(components);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("cannot create " + name, e);
    }
  }

  /** Takes over into the structs of {@code value} what a call has left in its typed form. */
  static void takeBack(Object value, Object typed) {
    if (value instanceof Struct struct) {
      Object record = typed.getClass().isArray() ? Array.get(typed, 0) : typed;
      for (int i = 0; i < struct.components().length; i++) {
        Object now = Numbers.read(record, struct.names().get(i));
        struct.components()[i] = takenBack(struct.components()[i], now);
      }
    } else if (value instanceof Object[] items && value != typed) {
      for (int i = 0; i < items.length; i++) {
        takeBack(items[i], Array.get(typed, i));
      }
    }
  }

  private static Object takenBack(Object before, Object now) {
    if (before instanceof Struct || before instanceof Object[] && before != now) {
      takeBack(before, now);
      return before;
    }
    return now;
  }

  /** The results of a call without records. */
  static Object[] neutral(Object[] results) {
    Neutral neutral = new Neutral();
    return Arrays.stream(results).map(neutral::of).toArray();
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new AssertionError(message);
    }
  }
}
