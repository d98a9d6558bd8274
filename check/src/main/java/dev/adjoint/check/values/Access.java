package dev.adjoint.check.values;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Calls methods and makes records with the rights of the test that asks. */
public final class Access {
  private static final MethodType SPREAD = MethodType.methodType(Object.class, Object[].class);

  private final MethodHandles.Lookup lookup;
  private final Map<Executable, MethodHandle> handles = new HashMap<>();

  /** Has the rights of the lookup, and those that open packages give. */
  public Access(MethodHandles.Lookup lookup) {
    this.lookup = lookup;
  }

  /** Calls a method, the receiver first if it has one, and lets pass what it throws. */
  public Object call(Method method, Object... arguments) throws Throwable {
    return (Object) handle(method).invokeExact(arguments);
  }

  /** The component of a record: what its field holds, or else what its accessor says. */
  Object component(Object value, RecordComponent component) {
    try {
      Field field = component.getDeclaringRecord().getDeclaredField(component.getName());
      return open(field) ? field.get(value) : call(component.getAccessor(), value);
    } catch (Throwable e) {
      throw new IllegalArgumentException("cannot read " + component + " of a record", e);
    }
  }

  /** The component of that name. */
  public Object component(Object value, String name) {
    return component(value, named(value.getClass(), name));
  }

  static RecordComponent named(Class<?> type, String name) {
    return Arrays.stream(type.getRecordComponents())
        .filter(c -> c.getName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(type + " has no component " + name));
  }

  /** A record of the type, by its canonical constructor. */
  Object create(Class<?> type, Object... components) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return (Object) handle(type.getDeclaredConstructor(types)).invokeExact(components);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalArgumentException("cannot make a " + type, e);
    }
  }

  /** The contents of a field. */
  public Object get(Field field, Object owner) {
    try {
      return opened(field).get(owner);
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException("cannot read " + field, e);
    }
  }

  /** Replaces the contents of a field, final ones too. */
  public void set(Field field, Object owner, Object value) {
    try {
      opened(field).set(owner, value);
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException("cannot vary " + field, e);
    }
  }

  private static Field opened(Field field) {
    if (!open(field)) {
      throw new IllegalArgumentException(
          "cannot reach " + field + ": open its package to dev.adjoint.check");
    }
    return field;
  }

  static boolean open(AccessibleObject member) {
    try {
      member.setAccessible(true);
      return true;
    } catch (InaccessibleObjectException e) {
      return false;
    }
  }

  private MethodHandle handle(Executable executable) {
    return handles.computeIfAbsent(
        executable,
        key -> {
          MethodHandle handle = unreflect(key).asFixedArity();
          int count = handle.type().parameterCount();
          return handle.asSpreader(Object[].class, count).asType(SPREAD);
        });
  }

  private MethodHandle unreflect(Executable executable) {
    try {
      return find(executable);
    } catch (IllegalAccessException e) {
      if (open(executable)) {
        try {
          return find(executable);
        } catch (IllegalAccessException again) {
          e.addSuppressed(again);
        }
      }
      throw new IllegalArgumentException("the lookup may not call " + executable, e);
    }
  }

  private MethodHandle find(Executable executable) throws IllegalAccessException {
    return executable instanceof Method method
        ? lookup.unreflect(method)
        : lookup.unreflectConstructor((Constructor<?>) executable);
  }
}
