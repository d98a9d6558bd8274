package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.BinaryOperator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Simplifies a formula where arguments are known numbers, and decides who gets a tie. Afterwards
 * negations stand only outside of products and quotients.
 */
final class FormulaFolder {
  private final Map<String, Double> known;
  private final List<String> arguments;
  private final Predicate<String> active;

  FormulaFolder(Map<String, Double> known, List<String> arguments, Predicate<String> active) {
    this.known = known;
    this.arguments = arguments;
    this.active = active;
  }

  /** Simplifies. */
  Formula fold(Formula formula) {
    if (formula instanceof Formula.Name name) {
      Double value = known.get(name.name());
      return value == null ? name : new Formula.Number(value);
    }
    if (formula instanceof Formula.Negation negation) {
      return negate(fold(negation.operand()));
    }
    if (formula instanceof Formula.Arithmetic arithmetic) {
      return arithmetic(arithmetic.operator(), fold(arithmetic.left()), fold(arithmetic.right()));
    }
    if (formula instanceof Formula.Call call) {
      return call(call.function(), call.arguments().stream().map(this::fold).toList());
    }
    if (formula instanceof Formula.Invocation call) {
      return new Formula.Invocation(
          call.function(), call.arguments().stream().map(this::fold).toList());
    }
    return formula instanceof Formula.Conditional choice ? conditional(choice) : formula;
  }

  private static Formula negate(Formula formula) {
    if (formula instanceof Formula.Negation negation) {
      return negation.operand();
    }
    return formula instanceof Formula.Number number
        ? new Formula.Number(-number.value())
        : new Formula.Negation(formula);
  }

  private static Formula arithmetic(BinaryOperator operator, Formula left, Formula right) {
    boolean rounds = operator == BinaryOperator.DIVIDE;
    if (!rounds && left instanceof Formula.Number a && right instanceof Formula.Number b) {
      return new Formula.Number(compute(operator, a.value(), b.value()));
    }
    boolean scales = operator == BinaryOperator.MULTIPLY || operator == BinaryOperator.DIVIDE;
    if (!scales) {
      return new Formula.Arithmetic(operator, left, right);
    }
    if (isNegative(left)) {
      return negate(arithmetic(operator, negate(left), right));
    }
    if (isNegative(right)) {
      return negate(arithmetic(operator, left, negate(right)));
    }
    if (right.is(1)) {
      return left;
    }
    return operator == BinaryOperator.MULTIPLY && left.is(1)
        ? right
        : new Formula.Arithmetic(operator, left, right);
  }

  private static boolean isNegative(Formula formula) {
    return formula instanceof Formula.Negation
        || formula instanceof Formula.Number number && number.value() < 0;
  }

  private static double compute(BinaryOperator operator, double a, double b) {
    return switch (operator) {
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case MULTIPLY -> a * b;
      case REMAINDER -> a % b;
      default -> throw new IllegalArgumentException("no formula has " + operator);
    };
  }

  private static Formula call(String function, List<Formula> arguments) {
    if (function.equals("log") && arguments.get(0) instanceof Formula.Number x) {
      return new Formula.Number(StrictMath.log(x.value()));
    }
    if (function.equals("abs") && arguments.get(0) instanceof Formula.Number x) {
      return new Formula.Number(Math.abs(x.value()));
    }
    if (function.equals("pow") && arguments.get(1).is(1)) {
      return arguments.get(0);
    }
    if (function.equals("pow") && arguments.get(1).is(2)) {
      Formula base = arguments.get(0);
      return new Formula.Arithmetic(BinaryOperator.MULTIPLY, base, base);
    }
    if (function.equals("pow") && arguments.get(1).is(0)) {
      return new Formula.Number(1);
    }
    return new Formula.Call(function, arguments);
  }

  private Formula conditional(Formula.Conditional choice) {
    Formula.Comparison condition = decide(choice.condition());
    if (condition.left() instanceof Formula.Number a
        && condition.right() instanceof Formula.Number b) {
      boolean holds = compare(condition.operator(), a.value(), b.value());
      return fold(holds ? choice.whenTrue() : choice.whenFalse());
    }
    Formula whenTrue = fold(choice.whenTrue());
    Formula whenFalse = fold(choice.whenFalse());
    return whenTrue.equals(whenFalse)
        ? whenTrue
        : new Formula.Conditional(condition, whenTrue, whenFalse);
  }

  private static boolean compare(BinaryOperator operator, double a, double b) {
    return switch (operator) {
      case EQUAL -> a == b;
      case NOT_EQUAL -> a != b;
      case LESS -> a < b;
      case LESS_EQUAL -> a <= b;
      case GREATER -> a > b;
      case GREATER_EQUAL -> a >= b;
      default -> throw new IllegalArgumentException("no formula has " + operator);
    };
  }

  private Formula.Comparison decide(Formula.Comparison comparison) {
    boolean greater = comparison.operator() == BinaryOperator.GREATER;
    BinaryOperator operator = comparison.operator();
    if (comparison.tie() && takesTie(comparison)) {
      operator = greater ? BinaryOperator.GREATER_EQUAL : BinaryOperator.LESS_EQUAL;
    }
    return new Formula.Comparison(
        operator, false, fold(comparison.left()), fold(comparison.right()));
  }

  private boolean takesTie(Formula.Comparison comparison) {
    String left = ((Formula.Name) comparison.left()).name();
    String right = ((Formula.Name) comparison.right()).name();
    return active.test(left) == active.test(right)
        ? arguments.indexOf(left) < arguments.indexOf(right)
        : active.test(right);
  }
}
