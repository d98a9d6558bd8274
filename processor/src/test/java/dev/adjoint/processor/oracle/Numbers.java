package dev.adjoint.processor.oracle;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which types have floating-point numbers in them, and the parts of records that have. */
public final class Numbers {
  private Numbers() {}

  /** Whether the type is a floating-point number, an array or a record of such. */
  public static boolean in(Class<?> type) {
    return in(type, new HashSet<>());
  }

  private static boolean in(Class<?> type, Set<Class<?>> above) {
    if (type.isArray()) {
      return in(type.getComponentType(), above);
    }
    if (type == double.class || type == float.class) {
      return true;
    }
    return type.isRecord()
        && above.add(type)
        && Arrays.stream(type.getRecordComponents()).anyMatch(c -> in(c.getType(), above));
  }

  /** The components of a record that have numbers in them, in order. */
  static List<RecordComponent> parts(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).filter(c -> in(c.getType())).toList();
  }

  static boolean isComponent(Class<?> type, String name) {
    return Arrays.stream(type.getRecordComponents()).anyMatch(c -> c.getName().equals(name));
  }

  static Object component(Object value, RecordComponent component) {
    try {
      Field field = component.getDeclaringRecord().getDeclaredField(component.getName());
      field.setAccessible(true);
      return field.get(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A record of the type, by its canonical constructor. */
  static Object create(Class<?> type, Object[] components) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    return Reflection.create(type, types, components);
  }

  /** Calls the accessor, as a user does. */
  public static Object read(Object value, String component) {
    try {
      Method accessor = value.getClass().getMethod(component);
      accessor.setAccessible(true);
      return accessor.invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("no component " + component, e);
    }
  }
}
