package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Applies the table of local derivatives to single operations, for both modes. */
public final class Partials {
  private Partials() {}

  /**
   * Computes the terms that one operation contributes in (5.145): for each active operand u the
   * adjoint of the result times ∂g/∂u.
   *
   * @param out where the computation is appended; the operands and the result of {@code primal}
   *     must be visible there
   * @param primal the operation; loads, allocations and calls have no terms
   * @param active which operands are active; constants and integers never are
   * @param signs what is known of the operands' signs
   * @param bar the adjoint of the result
   * @param chosen whether that adjoint may be 0 because a choice made it so: then a factor that
   *     overflows is guarded too
   * @param origin the origin of what is appended
   * @return the terms in the order of the operands; two terms may go to the same operand
   */
  public static List<Contribution> adjoints(
      BlockBuilder out,
      Let primal,
      Predicate<Operand> active,
      Signs signs,
      Operand bar,
      boolean chosen,
      Origin origin) {
    if (bar instanceof Constant constant && (constant.is(0.0) || constant.is(-0.0))) {
      return List.of();
    }
    if (primal.operation() instanceof Operation.Select select) {
      return SelectPartials.adjoints(out, select, active, signs, bar, origin);
    }
    Optional<Rule> rule = ElementaryRules.of(primal.operation());
    if (rule.isEmpty()) {
      requireNoDerivative(primal);
      return List.of();
    }
    Linearization linearization = new Linearization(out, primal, rule.get(), active, signs, origin);
    List<Contribution> contributions = new ArrayList<>();
    for (Linearization.Slope slope : linearization.slopes()) {
      Term term = linearization.adjoint(bar, slope, chosen);
      contributions.add(new Contribution(slope.operand(), term.amount(), term.negative()));
    }
    return contributions;
  }

  /**
   * Computes the tangent of the result of one operation from the tangents of its operands.
   *
   * @param out where the computation is appended
   * @param primal the operation; loads, allocations and calls have no tangent here
   * @param tangentOf the tangent of an active operand; empty for a passive one
   * @param signs what is known of the operands' signs
   * @param origin the origin of what is appended
   * @return the tangent; empty if it is 0 everywhere
   */
  public static Optional<Operand> tangent(
      BlockBuilder out,
      Let primal,
      Function<Operand, Optional<Operand>> tangentOf,
      Signs signs,
      Origin origin) {
    if (primal.operation() instanceof Operation.Select select) {
      return SelectPartials.tangent(out, select, tangentOf, signs, origin);
    }
    Optional<Rule> rule = ElementaryRules.of(primal.operation());
    if (rule.isEmpty()) {
      requireNoDerivative(primal);
      return Optional.empty();
    }
    Predicate<Operand> active = operand -> tangentOf.apply(operand).isPresent();
    Linearization linearization = new Linearization(out, primal, rule.get(), active, signs, origin);
    TangentSum sum = new TangentSum(linearization);
    for (Linearization.Slope slope : linearization.slopes()) {
      sum.add(tangentOf.apply(slope.operand()).orElseThrow(), slope);
    }
    return sum.result();
  }

  /** Notices a call whose derivative would be lost. */
  private static void requireNoDerivative(Let primal) {
    if (primal.operation() instanceof Operation.Invoke call
        && call.callee().derivation() != null
        && call.callee().derivation().carries()) {
      throw new IllegalStateException("no derivative of the call of " + call.callee());
    }
  }
}
