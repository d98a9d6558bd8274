package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds up, for one operation, the tangents of its operands times the partial derivatives. */
final class TangentSum {
  private record Part(Operand dot, Linearization.Slope slope) {
    Part with(Formula formula) {
      return new Part(
          dot,
          new Linearization.Slope(slope.position(), slope.operand(), formula, slope.singular()));
    }
  }

  private final Linearization linearization;
  private final List<Part> parts = new ArrayList<>();

  TangentSum(Linearization linearization) {
    this.linearization = linearization;
  }

  /** Adds a term. */
  void add(Operand dot, Linearization.Slope slope) {
    parts.add(new Part(dot, slope));
  }

  /** Computes the sum; empty if there are no terms. */
  Optional<Operand> result() {
    return sum(parts);
  }

  private Optional<Operand> sum(List<Part> terms) {
    List<Part> nonZero =
        terms.stream().filter(p -> p.slope().isLinear() || !p.slope().formula().is(0)).toList();
    if (nonZero.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(chooseTogether(nonZero) ? choice(nonZero) : total(nonZero));
  }

  /** Whether two or more terms depend on the same condition, so that it is asked once. */
  private static boolean chooseTogether(List<Part> terms) {
    return terms.size() > 1
        && terms.stream().map(p -> condition(p).orElse(null)).distinct().count() == 1
        && condition(terms.get(0)).isPresent();
  }

  private static Optional<Formula.Comparison> condition(Part part) {
    return part.slope().formula() instanceof Formula.Conditional choice && !part.slope().singular()
        ? Optional.of(choice.condition())
        : Optional.empty();
  }

  private Operand choice(List<Part> terms) {
    FormulaEmitter emitter = linearization.emitter();
    Operand condition = emitter.condition(condition(terms.get(0)).orElseThrow());
    List<Part> whenTrue = new ArrayList<>();
    List<Part> whenFalse = new ArrayList<>();
    for (Part part : terms) {
      Formula.Conditional choice = (Formula.Conditional) part.slope().formula();
      whenTrue.add(part.with(choice.whenTrue()));
      whenFalse.add(part.with(choice.whenFalse()));
    }
    Operand zero = emitter.number(0);
    return emitter.select(condition, sum(whenTrue).orElse(zero), sum(whenFalse).orElse(zero));
  }

  private Operand total(List<Part> terms) {
    List<Term> computed =
        new ArrayList<>(
            terms.stream().map(p -> linearization.tangent(p.dot(), p.slope())).toList());
    FormulaEmitter emitter = linearization.emitter();
    Term first = computed.stream().filter(t -> !t.negative()).findFirst().orElse(computed.get(0));
    computed.remove(first);
    Operand total = emitter.signed(first);
    for (Term term : computed) {
      BinaryOperator operator = term.negative() ? BinaryOperator.SUBTRACT : BinaryOperator.ADD;
      total = emitter.emit(new Operation.Binary(operator, total, term.amount()));
    }
    return total;
  }
}
