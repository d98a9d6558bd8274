package dev.adjoint.processor.oracle;

import com.sun.source.tree.Tree;
import javax.lang.model.type.TypeKind;

/** Java's operators on boxed values, with numeric promotion, overflow and IEEE rules. */
final class Operators {
  private Operators() {}

  /** A binary operator without short circuit; {@code string} where it is a concatenation. */
  static Object binary(
      Tree.Kind operator, Object left, TypeKind lk, Object right, TypeKind rk, boolean string) {
    if (string) {
      return text(left, lk) + text(right, rk);
    }
    switch (operator) {
      case LEFT_SHIFT:
      case RIGHT_SHIFT:
      case UNSIGNED_RIGHT_SHIFT:
        return shift(operator, left, lk, right, rk);
      case EQUAL_TO:
      case NOT_EQUAL_TO:
        if (!lk.isPrimitive() || lk == TypeKind.BOOLEAN) {
          boolean same = lk == TypeKind.BOOLEAN ? left.equals(right) : Instance.same(left, right);
          return same == (operator == Tree.Kind.EQUAL_TO);
        }
        break;
      case AND:
      case OR:
      case XOR:
        if (lk == TypeKind.BOOLEAN) {
          return logical(operator, (Boolean) left, (Boolean) right);
        }
        break;
      default:
        break;
    }
    return numeric(operator, left, right, Primitives.promote(lk, rk));
  }

  private static Object numeric(Tree.Kind operator, Object left, Object right, TypeKind kind) {
    Object l = Primitives.convert(left, kind);
    Object r = Primitives.convert(right, kind);
    switch (kind) {
      case INT:
        return ints(operator, (Integer) l, (Integer) r);
      case LONG:
        return longs(operator, (Long) l, (Long) r);
      case FLOAT:
        float f = (float) Primitives.doubleValue(l);
        Object floated = floats(operator, f, (float) Primitives.doubleValue(r));
        return active(operator, l, r, floated);
      default:
        Object doubled = doubles(operator, Primitives.doubleValue(l), Primitives.doubleValue(r));
        return active(operator, l, r, doubled);
    }
  }

  private static Object active(Tree.Kind operator, Object l, Object r, Object value) {
    boolean isActive = ActiveNumbers.isActive(l) || ActiveNumbers.isActive(r);
    if (!isActive || value instanceof Boolean) {
      return value;
    }
    return ActiveNumbers.binary(operator, l, r, Primitives.doubleValue(value));
  }

  private static Object logical(Tree.Kind operator, boolean l, boolean r) {
    switch (operator) {
      case AND:
        return l & r;
      case OR:
        return l | r;
      default:
        return l ^ r;
    }
  }

  private static Object shift(
      Tree.Kind operator, Object left, TypeKind lk, Object right, TypeKind rk) {
    Object distance = Primitives.convert(right, Primitives.promote(rk));
    int by = (int) Primitives.number(distance).longValue();
    Object value = Primitives.convert(left, Primitives.promote(lk));
    if (value instanceof Long) {
      long v = (Long) value;
      return operator == Tree.Kind.LEFT_SHIFT
          ? v << by
          : operator == Tree.Kind.RIGHT_SHIFT ? v >> by : v >>> by;
    }
    int v = (Integer) value;
    return operator == Tree.Kind.LEFT_SHIFT
        ? v << by
        : operator == Tree.Kind.RIGHT_SHIFT ? v >> by : v >>> by;
  }

  private static Object ints(Tree.Kind operator, int l, int r) {
    switch (operator) {
      case PLUS:
        return l + r;
      case MINUS:
        return l - r;
      case MULTIPLY:
        return l * r;
      case DIVIDE:
        return l / r;
      case REMAINDER:
        return l % r;
      case AND:
        return l & r;
      case OR:
        return l | r;
      case XOR:
        return l ^ r;
      default:
        return compare(operator, Integer.compare(l, r));
    }
  }

  private static Object longs(Tree.Kind operator, long l, long r) {
    switch (operator) {
      case PLUS:
        return l + r;
      case MINUS:
        return l - r;
      case MULTIPLY:
        return l * r;
      case DIVIDE:
        return l / r;
      case REMAINDER:
        return l % r;
      case AND:
        return l & r;
      case OR:
        return l | r;
      case XOR:
        return l ^ r;
      default:
        return compare(operator, Long.compare(l, r));
    }
  }

  private static boolean compare(Tree.Kind operator, int order) {
    switch (operator) {
      case LESS_THAN:
        return order < 0;
      case LESS_THAN_EQUAL:
        return order <= 0;
      case GREATER_THAN:
        return order > 0;
      case GREATER_THAN_EQUAL:
        return order >= 0;
      case EQUAL_TO:
        return order == 0;
      case NOT_EQUAL_TO:
        return order != 0;
      default:
        throw new IllegalArgumentException(operator.toString());
    }
  }

  private static Object floats(Tree.Kind operator, float l, float r) {
    switch (operator) {
      case PLUS:
        return l + r;
      case MINUS:
        return l - r;
      case MULTIPLY:
        return l * r;
      case DIVIDE:
        return l / r;
      case REMAINDER:
        return l % r;
      default:
        return doubles(operator, l, r);
    }
  }

  private static Object doubles(Tree.Kind operator, double l, double r) {
    switch (operator) {
      case PLUS:
        return l + r;
      case MINUS:
        return l - r;
      case MULTIPLY:
        return l * r;
      case DIVIDE:
        return l / r;
      case REMAINDER:
        return l % r;
      case LESS_THAN:
        return l < r;
      case LESS_THAN_EQUAL:
        return l <= r;
      case GREATER_THAN:
        return l > r;
      case GREATER_THAN_EQUAL:
        return l >= r;
      case EQUAL_TO:
        return l == r;
      case NOT_EQUAL_TO:
        return l != r;
      default:
        throw new IllegalArgumentException(operator.toString());
    }
  }

  /** The operators with one operand that change nothing. */
  static Object unary(Tree.Kind operator, Object value, TypeKind kind) {
    if (operator == Tree.Kind.LOGICAL_COMPLEMENT) {
      return !(Boolean) value;
    }
    TypeKind promoted = Primitives.promote(kind);
    Object operand = Primitives.convert(value, promoted);
    if (operator == Tree.Kind.UNARY_PLUS) {
      return operand;
    }
    if (operator == Tree.Kind.BITWISE_COMPLEMENT) {
      return operand instanceof Long ? (Object) ~(Long) operand : (Object) ~(Integer) operand;
    }
    return negate(operand);
  }

  private static Object negate(Object operand) {
    if (ActiveNumbers.isActive(operand)) {
      return ActiveNumbers.negate(operand);
    }
    if (operand instanceof Double) {
      return -(Double) operand;
    }
    if (operand instanceof Float) {
      return -(Float) operand;
    }
    return operand instanceof Long ? (Object) (-(Long) operand) : (Object) (-(Integer) operand);
  }

  /** What string concatenation shows of a value. */
  static String text(Object value, TypeKind kind) {
    if (ActiveNumbers.isActive(value)) {
      double number = Primitives.doubleValue(value);
      return kind == TypeKind.FLOAT ? Float.toString((float) number) : Double.toString(number);
    }
    return String.valueOf(value);
  }
}
