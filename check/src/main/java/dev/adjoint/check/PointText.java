package dev.adjoint.check;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Arguments as a short text. */
final class PointText {
  private static final int SHOWN = 4;

  private PointText() {}

  static String of(Object[] arguments) {
    return Arrays.stream(arguments).map(PointText::of).collect(Collectors.joining(", ", "(", ")"));
  }

  private static String of(Object value) {
    if (value == null || !value.getClass().isArray()) {
      return value instanceof Number || value instanceof Record || value instanceof Boolean
          ? value.toString()
          : value == null ? "null" : value.getClass().getSimpleName();
    }
    int length = Array.getLength(value);
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < Math.min(length, SHOWN); i++) {
      text.append(i == 0 ? "" : ", ").append(of(Array.get(value, i)));
    }
    return text.append(length > SHOWN ? ", … " + length + " in all]" : "]").toString();
  }
}
