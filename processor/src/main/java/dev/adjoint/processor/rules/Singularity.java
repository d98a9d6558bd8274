package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Operand;
import java.util.Map;

/**
 * Decides whether a folded formula may be infinite or undefined although what it reads is finite.
 */
final class Singularity {
  private final Map<String, Operand> names;
  private final Signs signs;

  Singularity(Map<String, Operand> names, Signs signs) {
    this.names = names;
    this.signs = signs;
  }

  /** Whether it may. */
  boolean isPossible(Formula formula) {
    if (formula instanceof Formula.Negation negation) {
      return isPossible(negation.operand());
    }
    if (formula instanceof Formula.Conditional choice) {
      return isPossible(choice.whenTrue()) || isPossible(choice.whenFalse());
    }
    if (formula instanceof Formula.Arithmetic arithmetic) {
      boolean divides = arithmetic.operator() == BinaryOperator.DIVIDE;
      return divides && mayBeZero(arithmetic.right())
          || isPossible(arithmetic.left())
          || isPossible(arithmetic.right());
    }
    if (formula instanceof Formula.Call call) {
      return isSingular(call) || call.arguments().stream().anyMatch(this::isPossible);
    }
    if (formula instanceof Formula.Invocation) {
      return true;
    }
    return formula instanceof Formula.Number number && !Double.isFinite(number.value());
  }

  private boolean mayBeZero(Formula formula) {
    boolean number = formula instanceof Formula.Number n && n.value() != 0;
    return !number && sign(formula) != Sign.POSITIVE;
  }

  private boolean isSingular(Formula.Call call) {
    boolean positive = sign(call.arguments().get(0)) == Sign.POSITIVE;
    if (call.function().equals("pow")) {
      return !positive && sign(call.arguments().get(1)) == Sign.UNKNOWN;
    }
    return call.function().equals("log") && !positive;
  }

  private Sign sign(Formula formula) {
    if (formula instanceof Formula.Number number) {
      return Sign.of(number.value());
    }
    if (formula instanceof Formula.Name name) {
      return signs.of(names.get(name.name()));
    }
    if (formula instanceof Formula.Call call) {
      Sign argument = sign(call.arguments().get(0));
      return call.function().equals("sqrt") ? argument : Sign.UNKNOWN;
    }
    return formula instanceof Formula.Arithmetic arithmetic ? sign(arithmetic) : Sign.UNKNOWN;
  }

  private Sign sign(Formula.Arithmetic formula) {
    Sign left = sign(formula.left());
    Sign right = sign(formula.right());
    return switch (formula.operator()) {
      case ADD -> left.plus(right);
      case MULTIPLY -> {
        boolean enlarges = formula.left() instanceof Formula.Number n && n.value() >= 1;
        boolean square = formula.left().equals(formula.right());
        yield enlarges ? right : square ? Sign.NON_NEGATIVE : left.times(right);
      }
      default -> Sign.UNKNOWN;
    };
  }
}
