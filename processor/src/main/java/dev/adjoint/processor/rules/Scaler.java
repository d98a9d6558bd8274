package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.Operand;
import java.util.Set;

/** Multiplies an adjoint or tangent by a partial derivative, in the form that reads best. */
final class Scaler {
  private final FormulaEmitter emitter;
  private final Set<Formula> sharedDivisors;
  private final Singularity singularity;

  /** Divides only once by each of the divisors that several partials have in common. */
  Scaler(FormulaEmitter emitter, Set<Formula> sharedDivisors, Singularity singularity) {
    this.emitter = emitter;
    this.sharedDivisors = sharedDivisors;
    this.singularity = singularity;
  }

  /**
   * Computes {@code bar} times a folded formula.
   *
   * @param guarded whether the result is to be 0 where {@code bar} is, whatever the formula is
   */
  Term scale(Operand bar, Formula formula, boolean guarded) {
    return guarded && singularity.isPossible(formula) ? guarded(bar, formula) : scale(bar, formula);
  }

  /** Computes {@code bar} times a folded formula, and 0 where {@code bar} is 0. */
  Term guarded(Operand bar, Formula formula) {
    Term term = scale(bar, formula);
    if (bar instanceof Constant) {
      return term;
    }
    Operand safe = emitter.select(emitter.isZero(bar), emitter.number(0), term.amount());
    return new Term(safe, term.negative());
  }

  private Term scale(Operand bar, Formula formula) {
    if (formula.is(-1)) {
      return new Term(bar, true);
    }
    if (formula instanceof Formula.Negation negation) {
      return scale(bar, negation.operand()).flippedIf(true);
    }
    if (formula.is(0)) {
      return new Term(emitter.number(0), false);
    }
    if (formula instanceof Formula.Conditional choice) {
      return select(bar, choice);
    }
    if (formula instanceof Formula.Arithmetic arithmetic
        && arithmetic.operator() == BinaryOperator.DIVIDE) {
      return quotient(bar, arithmetic.left(), arithmetic.right());
    }
    return new Term(emitter.multiply(bar, emitter.value(formula)), false);
  }

  private Term select(Operand bar, Formula.Conditional choice) {
    Operand condition = emitter.condition(choice.condition());
    Term whenTrue = scale(bar, choice.whenTrue());
    Term whenFalse = scale(bar, choice.whenFalse());
    boolean negative = isNegative(whenTrue, choice.whenTrue(), whenFalse, choice.whenFalse());
    Operand amount =
        emitter.select(
            condition,
            emitter.signed(whenTrue.flippedIf(negative)),
            emitter.signed(whenFalse.flippedIf(negative)));
    return new Term(amount, negative);
  }

  /** Whether all alternatives but 0 count negatively, so that the sign can be pulled out. */
  private static boolean isNegative(
      Term whenTrue, Formula trueFormula, Term whenFalse, Formula falseFormula) {
    return (whenTrue.negative() || trueFormula.is(0))
        && (whenFalse.negative() || falseFormula.is(0))
        && (whenTrue.negative() || whenFalse.negative());
  }

  private Term quotient(Operand bar, Formula dividend, Formula divisor) {
    if (sharedDivisors.contains(divisor)) {
      return scale(emitter.divide(bar, emitter.value(divisor)), dividend);
    }
    Term scaled = scale(bar, dividend);
    return new Term(emitter.divide(scaled.amount(), emitter.value(divisor)), scaled.negative());
  }
}
