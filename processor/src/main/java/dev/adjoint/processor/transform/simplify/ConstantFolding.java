package dev.adjoint.processor.transform.simplify;

import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.UnaryOperator;
import java.util.Optional;

/** Computes operations on constants as Java does. */
final class ConstantFolding {
  private ConstantFolding() {}

  /** Applies a unary operator. */
  static Optional<Constant> unary(UnaryOperator operator, Constant operand) {
    Object value = operand.value();
    if (value instanceof Boolean flag) {
      return Optional.of(flag ? Constant.FALSE : Constant.TRUE);
    }
    boolean negate = operator == UnaryOperator.NEGATE;
    if (value instanceof Integer i) {
      return of(operand.type(), negate ? -i : ~i);
    }
    if (value instanceof Long l) {
      return of(operand.type(), negate ? -l : ~l);
    }
    if (value instanceof Float f) {
      return of(operand.type(), -f);
    }
    return value instanceof Double d ? of(operand.type(), -d) : Optional.empty();
  }

  private static Optional<Constant> of(IrType type, Object value) {
    return Optional.of(new Constant(type, value));
  }

  /** Applies a binary operator; empty where it would throw, and for references and shifts. */
  static Optional<Constant> binary(BinaryOperator operator, Constant left, Constant right) {
    Object a = left.value();
    Object b = right.value();
    if (operator.isShift()) {
      return Optional.empty();
    }
    if (a instanceof Boolean p && b instanceof Boolean q) {
      return onBooleans(operator, p, q);
    }
    if (a == null && b == null && operator.isComparison()) {
      return Optional.of(operator == BinaryOperator.EQUAL ? Constant.TRUE : Constant.FALSE);
    }
    if (operator.isComparison() && a instanceof Number m && b instanceof Number n) {
      return Optional.of(compares(operator, m, n) ? Constant.TRUE : Constant.FALSE);
    }
    if (a instanceof Double x && b instanceof Double y) {
      return onDoubles(operator, x, y).flatMap(result -> of(Scalar.DOUBLE, result));
    }
    if (a instanceof Float x && b instanceof Float y) {
      return onFloats(operator, x, y).flatMap(result -> of(Scalar.FLOAT, result));
    }
    if (a instanceof Integer x && b instanceof Integer y) {
      return onLongs(operator, x, y).flatMap(result -> of(Scalar.INT, result.intValue()));
    }
    return a instanceof Long x && b instanceof Long y
        ? onLongs(operator, x, y).flatMap(result -> of(Scalar.LONG, result))
        : Optional.empty();
  }

  private static Optional<Constant> onBooleans(BinaryOperator operator, boolean p, boolean q) {
    return switch (operator) {
      case AND -> of(Scalar.BOOLEAN, p & q);
      case OR -> of(Scalar.BOOLEAN, p | q);
      case XOR, NOT_EQUAL -> of(Scalar.BOOLEAN, p ^ q);
      case EQUAL -> of(Scalar.BOOLEAN, p == q);
      default -> Optional.empty();
    };
  }

  private static boolean compares(BinaryOperator operator, Number m, Number n) {
    boolean integral = m instanceof Integer || m instanceof Long;
    double a = m.doubleValue();
    double b = n.doubleValue();
    int order = integral ? Long.compare(m.longValue(), n.longValue()) : a < b ? -1 : a > b ? 1 : 0;
    boolean ordered = integral || !Double.isNaN(a) && !Double.isNaN(b);
    return switch (operator) {
      case LESS -> ordered && order < 0;
      case LESS_EQUAL -> ordered && order <= 0;
      case GREATER -> ordered && order > 0;
      case GREATER_EQUAL -> ordered && order >= 0;
      case EQUAL -> ordered && order == 0;
      default -> !ordered || order != 0;
    };
  }

  private static Optional<Double> onDoubles(BinaryOperator operator, double a, double b) {
    return switch (operator) {
      case ADD -> Optional.of(a + b);
      case SUBTRACT -> Optional.of(a - b);
      case MULTIPLY -> Optional.of(a * b);
      case DIVIDE -> Optional.of(a / b);
      case REMAINDER -> Optional.of(a % b);
      default -> Optional.empty();
    };
  }

  private static Optional<Float> onFloats(BinaryOperator operator, float a, float b) {
    return switch (operator) {
      case ADD -> Optional.of(a + b);
      case SUBTRACT -> Optional.of(a - b);
      case MULTIPLY -> Optional.of(a * b);
      case DIVIDE -> Optional.of(a / b);
      case REMAINDER -> Optional.of(a % b);
      default -> Optional.empty();
    };
  }

  private static Optional<Long> onLongs(BinaryOperator operator, long a, long b) {
    return switch (operator) {
      case ADD -> Optional.of(a + b);
      case SUBTRACT -> Optional.of(a - b);
      case MULTIPLY -> Optional.of(a * b);
      case DIVIDE -> b == 0 ? Optional.empty() : Optional.of(a / b);
      case REMAINDER -> b == 0 ? Optional.empty() : Optional.of(a % b);
      case AND -> Optional.of(a & b);
      case OR -> Optional.of(a | b);
      case XOR -> Optional.of(a ^ b);
      default -> Optional.empty();
    };
  }

  /** Converts between numbers of the types int, long, float and double. */
  static Optional<Constant> convert(Scalar target, Constant operand) {
    if (!(operand.value() instanceof Number number)) {
      return Optional.empty();
    }
    return switch (target) {
      case DOUBLE -> of(target, number.doubleValue());
      case FLOAT -> of(target, number.floatValue());
      case LONG -> of(target, number.longValue());
      case INT -> of(target, number.intValue());
      default -> Optional.empty();
    };
  }
}
