package dev.adjoint.check.method;

import java.lang.invoke.MethodType;
import java.util.List;

/** Which arguments parameters accept, as Java's calls do. */
public final class Fit {
  private static final List<Class<?>> WIDENING =
      List.of(Byte.class, Short.class, Integer.class, Long.class, Float.class, Double.class);

  private Fit() {}

  static boolean accepts(Class<?> type, Object argument) {
    if (!type.isPrimitive()) {
      return argument == null || type.isInstance(argument);
    }
    if (argument == null) {
      return false;
    }
    Class<?> boxed = MethodType.methodType(type).wrap().returnType();
    int from = WIDENING.indexOf(argument.getClass());
    return boxed.isInstance(argument)
        || from >= 0 && from <= WIDENING.indexOf(boxed)
        || argument instanceof Character && WIDENING.indexOf(boxed) >= 2;
  }

  /** The argument as a value of the parameter's type. */
  public static Object converted(Class<?> type, Object argument) {
    if (type == double.class && argument instanceof Number number) {
      return number.doubleValue();
    }
    if (type == float.class && argument instanceof Number number) {
      return number.floatValue();
    }
    return argument;
  }
}
