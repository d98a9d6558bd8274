package dev.adjoint.processor.frontend.resolve;

import com.sun.source.tree.Tree;
import javax.lang.model.type.TypeKind;

/** Evaluates constant expressions exactly as Java does (JLS 15.29); {@code null} is no constant. */
final class Constants {
  private Constants() {}

  /** A constant after conversion to a primitive type. */
  static Object convert(Object value, TypeKind target) {
    if (value == null) {
      return null;
    }
    if (value instanceof Boolean) {
      return target == TypeKind.BOOLEAN ? value : null;
    }
    if (value instanceof String) {
      return null;
    }
    Number number = value instanceof Character c ? Integer.valueOf(c) : (Number) value;
    return switch (target) {
      case BYTE -> narrow(number).byteValue();
      case SHORT -> narrow(number).shortValue();
      case CHAR -> (char) narrow(number).intValue();
      case INT -> number.intValue();
      case LONG -> number.longValue();
      case FLOAT -> number.floatValue();
      case DOUBLE -> number.doubleValue();
      default -> null;
    };
  }

  /** Floating-point numbers become integers of less than 32 bits by way of {@code int}. */
  private static Number narrow(Number number) {
    return number instanceof Double || number instanceof Float
        ? (Number) number.intValue()
        : number;
  }

  /** The result of a unary operator on an operand of the promoted type. */
  static Object unary(Tree.Kind operator, Object operand) {
    if (operand instanceof Boolean b) {
      return operator == Tree.Kind.LOGICAL_COMPLEMENT ? (Object) !b : null;
    }
    return switch (operator) {
      case UNARY_PLUS -> operand;
      case UNARY_MINUS -> negate(operand);
      case BITWISE_COMPLEMENT -> {
        if (operand instanceof Integer i) {
          yield ~i;
        }
        yield operand instanceof Long l ? ~l : null;
      }
      default -> null;
    };
  }

  private static Object negate(Object operand) {
    if (operand instanceof Integer i) {
      return -i;
    }
    if (operand instanceof Long l) {
      return -l;
    }
    if (operand instanceof Float f) {
      return -f;
    }
    return operand instanceof Double d ? (Object) (-d) : null;
  }

  /** The result of a shift; both operands are promoted on their own. */
  static Object shift(Tree.Kind operator, Object left, Object right) {
    int distance = ((Number) right).intValue();
    if (left instanceof Long l) {
      return switch (operator) {
        case LEFT_SHIFT -> l << distance;
        case RIGHT_SHIFT -> l >> distance;
        default -> l >>> distance;
      };
    }
    int i = (Integer) left;
    return switch (operator) {
      case LEFT_SHIFT -> i << distance;
      case RIGHT_SHIFT -> i >> distance;
      default -> i >>> distance;
    };
  }

  /** The result of a binary operator on operands of one promoted type, or two strings. */
  static Object binary(Tree.Kind operator, Object left, Object right) {
    if (left instanceof Integer a && right instanceof Integer b) {
      return ofInts(operator, a, b);
    }
    if (left instanceof Long a && right instanceof Long b) {
      return ofLongs(operator, a, b);
    }
    if (left instanceof Float a && right instanceof Float b) {
      return ofFloats(operator, a, b);
    }
    if (left instanceof Double a && right instanceof Double b) {
      return ofDoubles(operator, a, b);
    }
    if (left instanceof Boolean a && right instanceof Boolean b) {
      return ofBooleans(operator, a, b);
    }
    if (left instanceof String a && right instanceof String b) {
      return ofStrings(operator, a, b);
    }
    return null;
  }

  private static Object ofInts(Tree.Kind operator, int a, int b) {
    return switch (operator) {
      case PLUS -> a + b;
      case MINUS -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> b == 0 ? null : (Object) (a / b);
      case REMAINDER -> b == 0 ? null : (Object) (a % b);
      case AND -> a & b;
      case OR -> a | b;
      case XOR -> a ^ b;
      default -> compare(operator, Integer.compare(a, b), false);
    };
  }

  private static Object ofLongs(Tree.Kind operator, long a, long b) {
    return switch (operator) {
      case PLUS -> a + b;
      case MINUS -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> b == 0 ? null : (Object) (a / b);
      case REMAINDER -> b == 0 ? null : (Object) (a % b);
      case AND -> a & b;
      case OR -> a | b;
      case XOR -> a ^ b;
      default -> compare(operator, Long.compare(a, b), false);
    };
  }

  private static Object ofFloats(Tree.Kind operator, float a, float b) {
    return switch (operator) {
      case PLUS -> a + b;
      case MINUS -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
      case REMAINDER -> a % b;
      default -> compare(operator, order(a, b), Float.isNaN(a) || Float.isNaN(b));
    };
  }

  private static Object ofDoubles(Tree.Kind operator, double a, double b) {
    return switch (operator) {
      case PLUS -> a + b;
      case MINUS -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
      case REMAINDER -> a % b;
      default -> compare(operator, order(a, b), Double.isNaN(a) || Double.isNaN(b));
    };
  }

  /** Unlike {@code Double.compare}: the two zeros are equal. */
  private static int order(double a, double b) {
    return a < b ? -1 : a > b ? 1 : 0;
  }

  private static Object compare(Tree.Kind operator, int order, boolean unordered) {
    return switch (operator) {
      case LESS_THAN -> !unordered && order < 0;
      case LESS_THAN_EQUAL -> !unordered && order <= 0;
      case GREATER_THAN -> !unordered && order > 0;
      case GREATER_THAN_EQUAL -> !unordered && order >= 0;
      case EQUAL_TO -> !unordered && order == 0;
      case NOT_EQUAL_TO -> unordered || order != 0;
      default -> null;
    };
  }

  private static Object ofBooleans(Tree.Kind operator, boolean a, boolean b) {
    return switch (operator) {
      case AND, CONDITIONAL_AND -> a & b;
      case OR, CONDITIONAL_OR -> a | b;
      case XOR, NOT_EQUAL_TO -> a ^ b;
      case EQUAL_TO -> a == b;
      default -> null;
    };
  }

  private static Object ofStrings(Tree.Kind operator, String a, String b) {
    return switch (operator) {
      case PLUS -> a + b;
      case EQUAL_TO -> a.equals(b);
      case NOT_EQUAL_TO -> !a.equals(b);
      default -> null;
    };
  }
}
