package dev.adjoint.processor.ir.interpret;

import dev.adjoint.processor.ir.Callee;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Calls the real methods that generated code would call. */
final class ReflectiveCalls {
  private ReflectiveCalls() {}

  /** Calls a static method of exactly these parameter types. */
  static Object callStatic(String owner, String name, Class<?>[] types, List<Object> arguments) {
    try {
      return invoke(load(owner).getMethod(name, types), null, arguments);
    } catch (NoSuchMethodException absent) {
      throw new IllegalArgumentException(owner + "." + name + Arrays.toString(types), absent);
    }
  }

  /** Calls the method or constructor that takes the arguments. */
  static Object call(Callee callee, List<Object> arguments) {
    boolean instance = callee.kind() == Callee.Kind.INSTANCE;
    Object receiver = instance ? arguments.get(0) : null;
    List<Object> rest = instance ? arguments.subList(1, arguments.size()) : arguments;
    Class<?> declared = load(callee.owner().replaceAll("<.*", ""));
    boolean hidden = isOfJdk(declared) && !Modifier.isPublic(declared.getModifiers());
    Class<?> owner = hidden && receiver != null ? receiver.getClass() : declared;
    Stream<? extends Executable> candidates =
        callee.kind() == Callee.Kind.CONSTRUCTOR
            ? Stream.of(isOfJdk(owner) ? owner.getConstructors() : owner.getDeclaredConstructors())
            : Stream.concat(declaredIn(owner), Stream.of(owner.getMethods()))
                .filter(m -> m.getName().equals(callee.name()));
    Executable chosen =
        candidates
            .filter(candidate -> accepts(candidate, rest))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(callee + " for " + arguments));
    return invoke(chosen, receiver, rest);
  }

  private static Stream<Method> declaredIn(Class<?> owner) {
    return isOfJdk(owner) ? Stream.of() : Stream.of(owner.getDeclaredMethods());
  }

  private static boolean isOfJdk(Class<?> type) {
    return type.getName().startsWith("java.");
  }

  private static boolean accepts(Executable candidate, List<Object> arguments) {
    Class<?>[] types = candidate.getParameterTypes();
    if (types.length != arguments.size()) {
      return false;
    }
    for (int i = 0; i < types.length; i++) {
      Object argument = arguments.get(i);
      Class<?> boxed = MethodType.methodType(types[i]).wrap().returnType();
      if (argument == null ? types[i].isPrimitive() : !boxed.isInstance(argument)) {
        return false;
      }
    }
    return true;
  }

  private static Object invoke(Executable target, Object receiver, List<Object> arguments) {
    try {
      if (!isOfJdk(target.getDeclaringClass())) {
        target.setAccessible(true);
      }
      return target instanceof Method method
          ? method.invoke(receiver, arguments.toArray())
          : ((Constructor<?>) target).newInstance(arguments.toArray());
    } catch (InvocationTargetException thrown) {
      throw sneak(thrown.getCause());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Reads a static field. */
  static Object read(String owner, String name) {
    try {
      Field field = load(owner).getDeclaredField(name);
      field.setAccessible(true);
      return field.get(null);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Reads a field of an object: of a record, its component. */
  static Object read(Object object, String name) {
    for (Class<?> c = object.getClass(); c != null; c = c.getSuperclass()) {
      try {
        Field field = c.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(object);
      } catch (NoSuchFieldException above) {
        continue;
      } catch (IllegalAccessException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    throw new IllegalArgumentException(object.getClass() + "." + name);
  }

  /** Loads a class by its canonical name. */
  private static Class<?> load(String owner) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try {
      return Class.forName(owner, true, loader);
    } catch (ClassNotFoundException absent) {
      int dot = owner.lastIndexOf('.');
      if (dot < 0) {
        throw new IllegalArgumentException(absent);
      }
      return load(owner.substring(0, dot) + "$" + owner.substring(dot + 1));
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> RuntimeException sneak(Throwable throwable) throws T {
    throw (T) throwable;
  }
}
