package dev.adjoint.processor.nested;

import dev.adjoint.processor.oracle.Flat;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The companions of one method of numbers and arrays that returns a number, by reflection. */
final class CalledCompanion {
  private final Class<?> type;
  private final Method primal;

  CalledCompanion(Class<?> type, String name) {
    this.type = type;
    this.primal =
        Arrays.stream(type.getDeclaredMethods())
            .filter(m -> m.getName().equals(name))
            .findFirst()
            .orElseThrow();
    primal.setAccessible(true);
  }

  boolean has(String suffix) {
    try {
      Class<?> companion = type.getClassLoader().loadClass(type.getName() + suffix);
      String name = primal.getName() + (suffix.equals("Hessian") ? "Hvp" : "");
      return Arrays.stream(companion.getDeclaredMethods()).anyMatch(m -> m.getName().equals(name));
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  double value(Object... arguments) {
    return (Double) invoke(primal, arguments);
  }

  /** The gradient as one vector. */
  double[] gradient(Object... arguments) {
    List<Object> components = call("Adjoint", primal.getName(), arguments);
    return Flat.read(components.subList(1, components.size()).toArray());
  }

  double tangent(Object[] arguments, Object[] directions) {
    return (Double) call("Tangent", primal.getName(), joined(arguments, directions)).get(1);
  }

  /** The Hessian times the direction as one vector. */
  double[] product(Object[] arguments, Object[] directions) {
    List<Object> all = call("Hessian", primal.getName() + "Hvp", joined(arguments, directions));
    return Flat.read(all.subList(1 + arguments.length, all.size()).toArray());
  }

  private static Object[] joined(Object[] some, Object[] more) {
    List<Object> all = new ArrayList<>(Arrays.asList(some));
    all.addAll(Arrays.asList(more));
    return all.toArray();
  }

  private List<Object> call(String suffix, String name, Object... arguments) {
    try {
      Class<?> companion = type.getClassLoader().loadClass(type.getName() + suffix);
      Method method =
          Arrays.stream(companion.getDeclaredMethods())
              .filter(m -> m.getName().equals(name))
              .filter(m -> m.getParameterCount() == arguments.length)
              .findFirst()
              .orElseThrow();
      Object record = invoke(method, arguments);
      List<Object> components = new ArrayList<>();
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        components.add(invoke(component.getAccessor(), record, new Object[0]));
      }
      return components;
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static Object invoke(Method method, Object... arguments) {
    return invoke(method, null, arguments);
  }

  private static Object invoke(Method method, Object receiver, Object[] arguments) {
    try {
      method.setAccessible(true);
      return method.invoke(receiver, arguments);
    } catch (InvocationTargetException e) {
      throw new AssertionError(e.getCause());
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
