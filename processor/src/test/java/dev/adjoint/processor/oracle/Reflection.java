package dev.adjoint.processor.oracle;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/** Calls of compiled code that throw what it throws, and its fields. */
final class Reflection {
  private Reflection() {}

  static Object create(Class<?> type, Class<?>[] types, Object[] arguments) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      open(constructor, type);
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw sneak(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  static Object invoke(
      Class<?> owner, String name, Class<?>[] types, Object receiver, Object[] arguments) {
    try {
      boolean hidden = isLibrary(owner) && !Modifier.isPublic(owner.getModifiers());
      Method method =
          hidden
              ? receiver.getClass().getMethod(name, types)
              : owner.getDeclaredMethod(name, types);
      open(method, owner);
      return method.invoke(receiver, arguments);
    } catch (InvocationTargetException e) {
      throw sneak(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void open(java.lang.reflect.AccessibleObject member, Class<?> owner) {
    if (!isLibrary(owner)) {
      member.setAccessible(true);
    }
  }

  private static boolean isLibrary(Class<?> type) {
    return type.getName().startsWith("java.");
  }

  /** The fields of an object of the type, those of its superclasses first. */
  static List<Field> fields(Class<?> type) {
    List<Field> fields = new ArrayList<>();
    if (type.getSuperclass() != null && type.getSuperclass() != Object.class) {
      fields.addAll(fields(type.getSuperclass()));
    }
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
        field.setAccessible(true);
        fields.add(field);
      }
    }
    return fields;
  }

  static Field field(Class<?> type, String name) {
    return fields(type).stream().filter(f -> f.getName().equals(name)).findFirst().orElseThrow();
  }

  static Object get(Field field, Object owner) {
    try {
      field.setAccessible(true);
      return field.get(owner);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  static void set(Field field, Object owner, Object value) {
    try {
      field.setAccessible(true);
      field.set(owner, value);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Lets a checked exception of the interpreted method pass as it is. */
  static RuntimeException sneak(Throwable thrown) {
    return Reflection.<RuntimeException>cast(thrown);
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> RuntimeException cast(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
