package dev.adjoint.processor.frontend.lower;

import dev.adjoint.processor.oracle.Snapshot;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Random;
import java.util.StringJoiner;

/** Random arguments of a method, and values to the bit as text. */
public final class Arguments {
  private Arguments() {}

  static Object[] random(Method method, Random random) {
    return Arrays.stream(method.getParameterTypes()).map(type -> random(type, random)).toArray();
  }

  private static Object random(Class<?> type, Random random) {
    if (type.isArray()) {
      return array(type.getComponentType(), random);
    }
    int small = random.nextInt(9) - 2;
    double number = random.nextInt(4) == 0 ? small : random.nextGaussian() * 2;
    if (type == String.class) {
      return new String[] {"a", "bb", "c", "abc", "", null}[random.nextInt(6)];
    }
    return switch (type.getName()) {
      case "double" -> number;
      case "float" -> (float) number;
      case "long" -> random.nextBoolean() ? small : random.nextLong();
      case "int" -> small;
      case "char" -> (char) ('a' + random.nextInt(4));
      default -> throw new IllegalArgumentException(type.getName());
    };
  }

  private static Object array(Class<?> element, Random random) {
    int length = 2 + random.nextInt(4);
    Object array = Array.newInstance(element, length);
    for (int i = 0; i < length; i++) {
      Array.set(array, i, element == int.class ? i : random(element, random));
    }
    return array;
  }

  /** The value, with floating-point numbers as their bits. */
  public static String bits(Object value) {
    if (value != null && value.getClass().isArray()) {
      StringJoiner elements = new StringJoiner(", ", "[", "]");
      for (int i = 0; i < Array.getLength(value); i++) {
        elements.add(bits(Array.get(value, i)));
      }
      return elements.toString();
    }
    if (value instanceof Double number) {
      return Long.toHexString(Double.doubleToRawLongBits(number));
    }
    return value instanceof Float number
        ? Integer.toHexString(Float.floatToRawIntBits(number))
        : String.valueOf(Snapshot.of(value));
  }
}
