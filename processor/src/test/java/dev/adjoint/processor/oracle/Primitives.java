package dev.adjoint.processor.oracle;

import javax.lang.model.type.TypeKind;
import org.hipparchus.analysis.differentiation.Derivative;

/** Java's conversions between primitive kinds, on boxed values. */
final class Primitives {
  private Primitives() {}

  static Object zero(TypeKind kind) {
    switch (kind) {
      case BOOLEAN:
        return false;
      case CHAR:
        return '\0';
      case BYTE:
      case SHORT:
      case INT:
      case LONG:
      case FLOAT:
      case DOUBLE:
        return convert(0, kind);
      default:
        return null;
    }
  }

  /**
   * Casting and assignment conversion; leaves references, and what is not a number, as they are.
   */
  static Object convert(Object value, TypeKind to) {
    if (!to.isPrimitive() || to == TypeKind.BOOLEAN) {
      return value;
    }
    if (value instanceof Derivative<?> active) {
      return convertActive(active, to);
    }
    Number number = number(value);
    boolean floating = number instanceof Double || number instanceof Float;
    switch (to) {
      case BYTE:
        return (byte) intValue(number, floating);
      case SHORT:
        return (short) intValue(number, floating);
      case CHAR:
        return (char) intValue(number, floating);
      case INT:
        return intValue(number, floating);
      case LONG:
        return floating ? (Object) (long) number.doubleValue() : (Object) number.longValue();
      case FLOAT:
        return number.floatValue();
      default:
        return number.doubleValue();
    }
  }

  private static int intValue(Number number, boolean floating) {
    return floating ? (int) number.doubleValue() : (int) number.longValue();
  }

  private static Object convertActive(Derivative<?> value, TypeKind to) {
    if (to == TypeKind.DOUBLE) {
      return value;
    }
    if (to == TypeKind.FLOAT) {
      return ActiveNumbers.withValue(value, (float) value.getValue());
    }
    return convert(value.getValue(), to);
  }

  static Number number(Object value) {
    if (value instanceof Derivative<?> active) {
      return active.getValue();
    }
    return value instanceof Character ? (Number) (int) (Character) value : (Number) value;
  }

  static double doubleValue(Object value) {
    return number(value).doubleValue();
  }

  static int intValue(Object value) {
    return number(value).intValue();
  }

  /** Binary numeric promotion. */
  static TypeKind promote(TypeKind left, TypeKind right) {
    if (left == TypeKind.DOUBLE || right == TypeKind.DOUBLE) {
      return TypeKind.DOUBLE;
    }
    if (left == TypeKind.FLOAT || right == TypeKind.FLOAT) {
      return TypeKind.FLOAT;
    }
    if (left == TypeKind.LONG || right == TypeKind.LONG) {
      return TypeKind.LONG;
    }
    return TypeKind.INT;
  }

  static TypeKind promote(TypeKind operand) {
    return promote(operand, TypeKind.INT);
  }
}
