package dev.adjoint.processor.ir.interpret;

import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.UnaryOperator;

/** Java's operators on boxed primitives. */
final class Arithmetic {
  private Arithmetic() {}

  /** Applies a unary operator. */
  static Object unary(UnaryOperator operator, Object operand) {
    if (operator == UnaryOperator.NOT) {
      return !(Boolean) operand;
    }
    boolean negate = operator == UnaryOperator.NEGATE;
    if (operand instanceof Integer i) {
      return negate ? -i : ~i;
    }
    if (operand instanceof Long l) {
      return negate ? -l : ~l;
    }
    return operand instanceof Float f ? (Object) (-f) : (Object) (-(Double) operand);
  }

  /** Applies a binary operator to operands of one type, or of two for shifts. */
  static Object binary(BinaryOperator operator, Object left, Object right) {
    if (operator.isShift()) {
      int distance = ((Number) right).intValue();
      return left instanceof Integer i
          ? (Object) shift(operator, i, distance)
          : (Object) shift(operator, (Long) left, distance);
    }
    if (left instanceof Double a) {
      return onDoubles(operator, a, (Double) right);
    }
    if (left instanceof Float a) {
      return onFloats(operator, a, (Float) right);
    }
    if (left instanceof Integer a) {
      return onInts(operator, a, (Integer) right);
    }
    if (left instanceof Long a) {
      return onLongs(operator, a, (Long) right);
    }
    if (left instanceof Boolean a && right instanceof Boolean b) {
      return onBooleans(operator, a, b);
    }
    return operator == BinaryOperator.EQUAL ? left == right : left != right;
  }

  private static int shift(BinaryOperator operator, int value, int distance) {
    return switch (operator) {
      case SHIFT_LEFT -> value << distance;
      case SHIFT_RIGHT -> value >> distance;
      default -> value >>> distance;
    };
  }

  private static long shift(BinaryOperator operator, long value, int distance) {
    return switch (operator) {
      case SHIFT_LEFT -> value << distance;
      case SHIFT_RIGHT -> value >> distance;
      default -> value >>> distance;
    };
  }

  private static Object onDoubles(BinaryOperator operator, double a, double b) {
    return switch (operator) {
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
      case REMAINDER -> a % b;
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case LESS -> a < b;
      case LESS_EQUAL -> a <= b;
      case GREATER -> a > b;
      case GREATER_EQUAL -> a >= b;
      case EQUAL -> a == b;
      case NOT_EQUAL -> a != b;
      default -> throw new IllegalArgumentException(operator + " on doubles");
    };
  }

  private static Object onFloats(BinaryOperator operator, float a, float b) {
    return switch (operator) {
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
      case REMAINDER -> a % b;
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      default -> onDoubles(operator, a, b);
    };
  }

  private static Object onInts(BinaryOperator operator, int a, int b) {
    return switch (operator) {
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
      case REMAINDER -> a % b;
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case AND -> a & b;
      case XOR -> a ^ b;
      case OR -> a | b;
      default -> onLongs(operator, a, b);
    };
  }

  private static Object onLongs(BinaryOperator operator, long a, long b) {
    return switch (operator) {
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
      case REMAINDER -> a % b;
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case LESS -> a < b;
      case LESS_EQUAL -> a <= b;
      case GREATER -> a > b;
      case GREATER_EQUAL -> a >= b;
      case EQUAL -> a == b;
      case NOT_EQUAL -> a != b;
      case AND -> a & b;
      case XOR -> a ^ b;
      case OR -> a | b;
      default -> throw new IllegalArgumentException(operator + " on integers");
    };
  }

  private static Object onBooleans(BinaryOperator operator, boolean a, boolean b) {
    return switch (operator) {
      case AND -> a & b;
      case OR -> a | b;
      case XOR, NOT_EQUAL -> a ^ b;
      case EQUAL -> a == b;
      default -> throw new IllegalArgumentException(operator + " on booleans");
    };
  }

  /** Converts as a cast does. */
  static Object convert(Scalar target, Object operand) {
    if (target == Scalar.BOOLEAN) {
      return operand;
    }
    if (operand instanceof Character c) {
      return convert(target, (int) c);
    }
    if (operand instanceof Double || operand instanceof Float) {
      return fromFloating(target, (Number) operand);
    }
    long value = ((Number) operand).longValue();
    return switch (target) {
      case DOUBLE -> (double) value;
      case FLOAT -> (float) value;
      case LONG -> value;
      case INT -> (int) value;
      case SHORT -> (short) value;
      case BYTE -> (byte) value;
      default -> (char) value;
    };
  }

  private static Object fromFloating(Scalar target, Number operand) {
    double value = operand.doubleValue();
    return switch (target) {
      case DOUBLE -> value;
      case FLOAT -> operand.floatValue();
      case LONG -> (long) value;
      default -> convert(target, (int) value);
    };
  }
}
