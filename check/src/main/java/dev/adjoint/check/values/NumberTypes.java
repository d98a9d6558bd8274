package dev.adjoint.check.values;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Which types have floating-point numbers in them. */
public final class NumberTypes {
  private NumberTypes() {}

  /** Whether the type is {@code double} or {@code float}. */
  public static boolean isNumber(Class<?> type) {
    return type == double.class || type == float.class;
  }

  /** Whether the type is a floating-point number, an array or a record of such. */
  public static boolean in(Class<?> type) {
    return in(type, new HashSet<>());
  }

  private static boolean in(Class<?> type, Set<Class<?>> above) {
    if (type.isArray()) {
      return in(type.getComponentType(), above);
    }
    if (isNumber(type)) {
      return true;
    }
    if (!type.isRecord() || !above.add(type)) {
      return false;
    }
    boolean found = Arrays.stream(type.getRecordComponents()).anyMatch(c -> in(c.getType(), above));
    above.remove(type);
    return found;
  }
}
