package dev.adjoint.processor.emit.shape;

import dev.adjoint.processor.emit.shape.JavaExpression.Cast;
import dev.adjoint.processor.emit.shape.JavaExpression.Infix;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Scalar;

/** Leaves out the casts that Java does by itself. */
final class Conversions {
  private Conversions() {}

  /** The expression without its cast, where an assignment to that type widens by itself. */
  static JavaExpression assigned(JavaExpression expression) {
    if (expression instanceof Cast cast && widens(cast.operand().type(), cast.type())) {
      return cast.operand();
    }
    return expression;
  }

  /** The expression without its cast, where Java promotes to {@code int} by itself. */
  static JavaExpression promoted(JavaExpression expression) {
    if (expression instanceof Cast cast
        && cast.type() == Scalar.INT
        && widens(cast.operand().type(), Scalar.INT)) {
      return cast.operand();
    }
    return expression;
  }

  /** The operator between its operands; one of them may be promoted by the other. */
  static JavaExpression infix(
      BinaryOperator operator, JavaExpression left, JavaExpression right, IrType type) {
    JavaExpression plainLeft = promoted(left);
    JavaExpression plainRight = promoted(right);
    if (!operator.isShift()) {
      if (assigned(plainRight) != plainRight && plainLeft.type().equals(right.type())) {
        plainRight = assigned(plainRight);
      } else if (assigned(plainLeft) != plainLeft && plainRight.type().equals(left.type())) {
        plainLeft = assigned(plainLeft);
      }
    }
    return new Infix(operator, plainLeft, plainRight, type);
  }

  private static boolean widens(IrType from, IrType to) {
    if (!(from instanceof Scalar source) || !(to instanceof Scalar target)) {
      return false;
    }
    return switch (source) {
      case BOOLEAN, DOUBLE -> source == target;
      case FLOAT -> target == Scalar.FLOAT || target == Scalar.DOUBLE;
      case LONG -> target == Scalar.LONG || target.isFloating();
      case INT -> target == Scalar.INT || target == Scalar.LONG || target.isFloating();
      case SHORT, BYTE ->
          target != Scalar.BOOLEAN && target.ordinal() >= source.ordinal() && target != Scalar.CHAR;
      case CHAR -> target == Scalar.CHAR || target.ordinal() >= Scalar.INT.ordinal();
    };
  }
}
