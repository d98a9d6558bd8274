package dev.adjoint.processor.emit.shape;

import dev.adjoint.processor.emit.shape.JavaExpression.Assertions;
import dev.adjoint.processor.emit.shape.JavaExpression.Cast;
import dev.adjoint.processor.emit.shape.JavaExpression.Conditional;
import dev.adjoint.processor.emit.shape.JavaExpression.Infix;
import dev.adjoint.processor.emit.shape.JavaExpression.Literal;
import dev.adjoint.processor.emit.shape.JavaExpression.Prefix;
import dev.adjoint.processor.emit.shape.JavaExpression.Read;
import dev.adjoint.processor.emit.shape.JavaExpression.ShortCircuit;
import dev.adjoint.processor.emit.shape.JavaExpression.StaticCall;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.UnaryOperator;
import java.util.Set;

/** Spells conditions as a person would. */
final class Conditions {
  static final JavaExpression TRUE = new Literal(Constant.TRUE);
  private static final JavaExpression FALSE = new Literal(Constant.FALSE);

  private static final Set<Class<? extends JavaExpression>> SILENT =
      Set.of(
          Read.class,
          Literal.class,
          Prefix.class,
          ShortCircuit.class,
          Conditional.class,
          Cast.class,
          Assertions.class);

  private Conditions() {}

  /** {@code condition ? whenTrue : whenFalse}, or the logical operator that means the same. */
  static JavaExpression choose(
      JavaExpression condition, JavaExpression whenTrue, JavaExpression whenFalse, IrType type) {
    if (type == Scalar.BOOLEAN) {
      if (whenFalse.equals(FALSE)) {
        return whenTrue.equals(TRUE) ? condition : new ShortCircuit(true, condition, whenTrue);
      } else if (whenTrue.equals(TRUE)) {
        return new ShortCircuit(false, condition, whenFalse);
      } else if (whenTrue.equals(FALSE)) {
        return whenFalse.equals(TRUE)
            ? not(condition)
            : new ShortCircuit(true, not(condition), whenFalse);
      } else if (whenFalse.equals(TRUE)) {
        return new ShortCircuit(false, not(condition), whenTrue);
      }
    }
    return new Conditional(condition, whenTrue, whenFalse, type);
  }

  /**
   * Whether nobody notices if the expression is not evaluated: it calls nothing but functions of
   * floating-point numbers, and cannot throw.
   */
  static boolean isSilent(JavaExpression expression) {
    boolean calm =
        expression instanceof Infix infix
            ? !divides(infix.operator()) || infix.type().isDifferentiable()
            : expression instanceof StaticCall call
                ? call.owner().equals("java.lang.Math") && call.type().isDifferentiable()
                : SILENT.contains(expression.getClass());
    return calm && expression.parts().stream().allMatch(Conditions::isSilent);
  }

  private static boolean divides(BinaryOperator operator) {
    return operator == BinaryOperator.DIVIDE || operator == BinaryOperator.REMAINDER;
  }

  /** The opposite condition. Comparisons of floating-point numbers but for equality stay. */
  static JavaExpression not(JavaExpression condition) {
    if (condition instanceof Prefix prefix && prefix.operator() == UnaryOperator.NOT) {
      return prefix.operand();
    }
    if (condition instanceof Infix infix) {
      BinaryOperator opposite = opposite(infix);
      if (opposite != null) {
        return new Infix(opposite, infix.left(), infix.right(), Scalar.BOOLEAN);
      }
    }
    return new Prefix(UnaryOperator.NOT, condition, Scalar.BOOLEAN);
  }

  private static BinaryOperator opposite(Infix infix) {
    boolean ordered = isIntegral(infix.left()) && isIntegral(infix.right());
    return switch (infix.operator()) {
      case EQUAL -> BinaryOperator.NOT_EQUAL;
      case NOT_EQUAL -> BinaryOperator.EQUAL;
      case LESS -> ordered ? BinaryOperator.GREATER_EQUAL : null;
      case LESS_EQUAL -> ordered ? BinaryOperator.GREATER : null;
      case GREATER -> ordered ? BinaryOperator.LESS_EQUAL : null;
      case GREATER_EQUAL -> ordered ? BinaryOperator.LESS : null;
      default -> null;
    };
  }

  private static boolean isIntegral(JavaExpression expression) {
    return expression.type() instanceof Scalar scalar && scalar.isIntegral();
  }
}
