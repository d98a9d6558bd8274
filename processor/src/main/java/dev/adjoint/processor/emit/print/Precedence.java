package dev.adjoint.processor.emit.print;

import dev.adjoint.processor.emit.shape.JavaExpression;
import dev.adjoint.processor.emit.shape.JavaExpression.Infix;
import dev.adjoint.processor.emit.shape.JavaExpression.Literal;
import dev.adjoint.processor.emit.shape.JavaExpression.ShortCircuit;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Scalar;

/** How tightly expressions bind; higher binds tighter. */
final class Precedence {
  static final int PRIMARY = 16;
  static final int PREFIX = 14;
  static final int CONDITIONAL = 2;

  private Precedence() {}

  /** The precedence of an expression. */
  static int of(JavaExpression expression) {
    if (expression instanceof Infix infix) {
      return infix.operator().precedence();
    } else if (expression instanceof ShortCircuit shortCircuit) {
      return shortCircuit.and() ? 4 : 3;
    } else if (expression instanceof JavaExpression.Conditional) {
      return CONDITIONAL;
    } else if (expression instanceof JavaExpression.Concatenation) {
      return BinaryOperator.ADD.precedence();
    } else if (expression instanceof JavaExpression.Cast
        || expression instanceof JavaExpression.Prefix
        || expression instanceof JavaExpression.NewArray
        || expression instanceof JavaExpression.ArrayLiteral
        || expression instanceof Literal literal && isComposed(literal)) {
      return PREFIX;
    }
    return PRIMARY;
  }

  private static boolean isComposed(Literal literal) {
    boolean small = literal.type() == Scalar.BYTE || literal.type() == Scalar.SHORT;
    return small || Literals.isSigned(literal.constant());
  }

  /** Whether readers would have to look up how an operand binds. */
  static boolean isUnclear(BinaryOperator operator, JavaExpression operand) {
    if (!(operand instanceof Infix infix) || infix.operator() == operator) {
      return false;
    }
    boolean bits = operator.isShift() || operator.precedence() < 8;
    boolean remainder =
        operator == BinaryOperator.REMAINDER || infix.operator() == BinaryOperator.REMAINDER;
    return bits || remainder && infix.operator().precedence() == operator.precedence();
  }
}
