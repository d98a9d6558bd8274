package dev.adjoint.processor.emit.shape;

import dev.adjoint.processor.emit.shape.JavaExpression.Conditional;
import dev.adjoint.processor.emit.shape.JavaExpression.Element;
import dev.adjoint.processor.emit.shape.JavaExpression.Infix;
import dev.adjoint.processor.emit.shape.JavaExpression.Literal;
import dev.adjoint.processor.emit.shape.JavaExpression.Prefix;
import dev.adjoint.processor.emit.shape.JavaExpression.Read;
import dev.adjoint.processor.emit.shape.JavaStatement.Assign;
import dev.adjoint.processor.emit.shape.JavaStatement.Banner;
import dev.adjoint.processor.emit.shape.JavaStatement.Choice;
import dev.adjoint.processor.emit.shape.JavaStatement.Return;
import dev.adjoint.processor.emit.shape.JavaStatement.Update;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.UnaryOperator;
import java.util.ArrayList;
import java.util.List;

/** Small rewrites that change how statements read and nothing else. */
final class Tidying {
  private Tidying() {}

  /**
   * Rewrites statements and all that is nested in them: {@code x = x + e} becomes {@code x += e},
   * no {@code else} stands behind a block that leaves, and nothing behind what never completes.
   */
  static List<JavaStatement> tidy(List<JavaStatement> statements) {
    List<JavaStatement> result = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      JavaStatement statement = statements.get(i);
      if (statement instanceof Banner && isEmpty(statements.subList(i + 1, statements.size()))) {
        continue;
      }
      JavaStatement tidied = Nested.map(statement, Tidying::tidy);
      if (tidied instanceof Choice choice
          && !choice.otherwise().isEmpty()
          && !Reachability.completes(choice.then())) {
        result.add(new Choice(choice.condition(), choice.then(), List.of(), choice.origin()));
        result.addAll(choice.otherwise());
      } else {
        result.add(update(onOnePath(tidied)));
      }
      if (!Reachability.completes(result.get(result.size() - 1))) {
        break;
      }
    }
    return result;
  }

  /** Whether a sweep has nothing to do. */
  private static boolean isEmpty(List<JavaStatement> sweep) {
    return sweep.isEmpty() || sweep.get(0) instanceof Banner || sweep.get(0) instanceof Return;
  }

  /** An assignment that leaves the variable as it is on one of two paths happens on the other. */
  private static JavaStatement onOnePath(JavaStatement statement) {
    if (statement instanceof Assign assign && assign.value() instanceof Conditional choice) {
      if (choice.whenFalse().equals(assign.target())) {
        return onlyIf(choice.condition(), choice.whenTrue(), assign);
      } else if (choice.whenTrue().equals(assign.target())) {
        return onlyIf(Conditions.not(choice.condition()), choice.whenFalse(), assign);
      }
    }
    return statement;
  }

  private static JavaStatement onlyIf(
      JavaExpression condition, JavaExpression value, Assign assign) {
    JavaStatement then = update(new Assign(assign.target(), value, assign.origin()));
    return new Choice(condition, List.of(then), List.of(), assign.origin());
  }

  private static JavaStatement update(JavaStatement statement) {
    if (statement instanceof Assign assign
        && assign.value() instanceof Infix infix
        && infix.type().equals(assign.target().type())
        && canRepeat(assign.target())
        && !infix.operator().isComparison()) {
      if (infix.left().equals(assign.target())) {
        return update(assign, infix.operator(), infix.right(), infix.type());
      }
      boolean swaps =
          infix.operator() == BinaryOperator.ADD || infix.operator() == BinaryOperator.MULTIPLY;
      if (swaps && infix.right().equals(assign.target()) && !assign.origin().isPrimal()) {
        return update(assign, infix.operator(), infix.left(), infix.type());
      }
    } else if (statement instanceof Update update && update.operator() == BinaryOperator.ADD) {
      JavaExpression positive = withoutSign(update.value(), update.target().type());
      if (positive != null) {
        return new Update(update.target(), BinaryOperator.SUBTRACT, positive, update.origin());
      }
    }
    return statement;
  }

  private static JavaStatement update(
      Assign assign, BinaryOperator operator, JavaExpression value, IrType type) {
    return value.type() instanceof Scalar scalar
            && type instanceof Scalar target
            && scalar.ordinal() <= target.ordinal()
        ? update(new Update(assign.target(), operator, value, assign.origin()))
        : assign;
  }

  /** Whether the target means the same when it is evaluated twice. */
  private static boolean canRepeat(JavaExpression target) {
    return target instanceof Read
        || target instanceof Literal
        || target instanceof Element element
            && canRepeat(element.array())
            && canRepeat(element.index())
        || target instanceof Infix infix && canRepeat(infix.left()) && canRepeat(infix.right());
  }

  /** The expression without the sign before it or before its first factor; null if none. */
  private static JavaExpression withoutSign(JavaExpression value, IrType type) {
    if (value instanceof Prefix prefix && prefix.operator() == UnaryOperator.NEGATE) {
      return prefix.operand();
    }
    if (value instanceof Infix infix
        && type instanceof Scalar scalar
        && scalar.isFloating()
        && infix.type().equals(type)
        && (infix.operator() == BinaryOperator.MULTIPLY
            || infix.operator() == BinaryOperator.DIVIDE)) {
      JavaExpression left = withoutSign(infix.left(), type);
      return left == null ? null : new Infix(infix.operator(), left, infix.right(), infix.type());
    }
    return null;
  }
}
