package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The local derivatives of one operation at the values that it was computed from. */
final class Linearization {
  /**
   * The folded partial derivative by an operand.
   *
   * @param position the position of the operand
   * @param operand the operand
   * @param formula the derivative; null if the operation is linear
   * @param singular whether an adjoint of 0 must be kept 0
   */
  record Slope(int position, Operand operand, Formula formula, boolean singular) {
    /** Whether the operation is applied to what is differentiated. */
    boolean isLinear() {
      return formula == null;
    }
  }

  private final Operation operation;
  private final FormulaEmitter emitter;
  private final List<Slope> slopes;
  private final Scaler scaler;
  private final Map<String, Operand> names = new HashMap<>();
  private final LargeValues large;

  Linearization(
      BlockBuilder out,
      Let primal,
      Rule rule,
      Predicate<Operand> active,
      Signs signs,
      Origin origin) {
    this.operation = primal.operation();
    this.large = signs.large();
    for (int i = 0; i < rule.arguments().size(); i++) {
      names.put(rule.arguments().get(i), operation.operands().get(i));
    }
    Predicate<String> isActive = name -> isActive(names.get(name), active);
    names.put(rule.result(), primal.target());
    FormulaFolder folder = new FormulaFolder(known(names), rule.arguments(), isActive);
    this.slopes = slopes(rule, operation.operands(), isActive, folder);
    String owner =
        operation instanceof Operation.Apply apply ? apply.function().owner() : "java.lang.Math";
    Scalar type = (Scalar) operation.type();
    this.emitter = new FormulaEmitter(out, origin, type, owner, names);
    this.scaler = new Scaler(emitter, sharedDivisors(slopes), new Singularity(names, signs));
  }

  private static boolean isActive(Operand operand, Predicate<Operand> active) {
    return operand instanceof Value && operand.type().isDifferentiable() && active.test(operand);
  }

  private static Map<String, Double> known(Map<String, Operand> names) {
    Map<String, Double> known = new HashMap<>();
    names.forEach(
        (name, operand) -> {
          if (operand instanceof Constant constant && constant.value() instanceof Number number) {
            known.put(name, number.doubleValue());
          }
        });
    return known;
  }

  private static List<Slope> slopes(
      Rule rule, List<Operand> operands, Predicate<String> active, FormulaFolder folder) {
    boolean same = operands.size() == 2 && operands.get(0).equals(operands.get(1));
    List<Partial> partials =
        same && rule.same().isPresent() ? List.of(rule.same().get()) : rule.partials();
    List<Slope> slopes = new ArrayList<>();
    for (Partial partial : partials) {
      int position = rule.arguments().indexOf(partial.argument());
      if (active.test(partial.argument())) {
        Formula formula = partial.isLinear() ? null : folder.fold(partial.formula());
        if (partial.isLinear() || !formula.is(0)) {
          slopes.add(new Slope(position, operands.get(position), formula, partial.singular()));
        }
      }
    }
    return slopes;
  }

  private static Set<Formula> sharedDivisors(List<Slope> slopes) {
    Set<Formula> once = new HashSet<>();
    Set<Formula> shared = new HashSet<>();
    for (Slope slope : slopes) {
      Set<Formula> divisors = new HashSet<>();
      collectDivisors(slope.formula(), divisors);
      divisors.stream().filter(divisor -> !once.add(divisor)).forEach(shared::add);
    }
    return shared;
  }

  private static void collectDivisors(Formula formula, Set<Formula> divisors) {
    if (formula instanceof Formula.Negation negation) {
      collectDivisors(negation.operand(), divisors);
    } else if (formula instanceof Formula.Conditional choice) {
      collectDivisors(choice.whenTrue(), divisors);
      collectDivisors(choice.whenFalse(), divisors);
    } else if (formula instanceof Formula.Arithmetic arithmetic
        && arithmetic.operator() == BinaryOperator.DIVIDE) {
      divisors.add(arithmetic.right());
    }
  }

  /** The derivatives that are not known to be 0, in the order of the operands. */
  List<Slope> slopes() {
    return slopes;
  }

  /** What computes the formulas. */
  FormulaEmitter emitter() {
    return emitter;
  }

  /**
   * Computes an adjoint times a derivative.
   *
   * @param chosen whether the adjoint may be 0 because a choice made it so
   */
  Term adjoint(Operand bar, Slope slope, boolean chosen) {
    if (!slope.isLinear()) {
      boolean overflows = chosen && large.isReadBy(slope.formula(), names);
      Term term =
          overflows
              ? scaler.guarded(bar, slope.formula())
              : scaler.scale(bar, slope.formula(), slope.singular());
      Scalar to = (Scalar) slope.operand().type();
      return new Term(emitter.convert(to, term.amount()), term.negative());
    }
    if (operation instanceof Operation.Convert) {
      return new Term(emitter.convert((Scalar) slope.operand().type(), bar), false);
    }
    return tangent(bar, slope);
  }

  /** Computes a tangent times a derivative. */
  Term tangent(Operand dot, Slope slope) {
    if (!slope.isLinear()) {
      Operand converted = emitter.convert((Scalar) operation.type(), dot);
      return scaler.scale(converted, slope.formula(), slope.singular());
    }
    List<Operand> operands = new ArrayList<>(operation.operands());
    operands.set(slope.position(), dot);
    return new Term(emitter.emit(operation.withOperands(operands)), false);
  }
}
