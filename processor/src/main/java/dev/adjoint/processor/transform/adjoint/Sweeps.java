package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.analysis.memory.Stability;
import dev.adjoint.processor.analysis.plan.LoopPlans;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Optimisation;
import dev.adjoint.processor.ir.Optimisations;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import dev.adjoint.processor.rules.Signs;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What building the two sweeps of one method needs to know throughout.
 *
 * @param supply fresh values
 * @param activity which values carry derivatives
 * @param shadows the shadow of each reference to an active array
 * @param stability which loads can be repeated
 * @param plans which loops may run both sweeps in one
 * @param signs what is known of the signs of primal values
 * @param names the variables that unnamed adjoints turned out to belong to
 * @param chosen the adjoints that may be 0 because of a choice: of a branch that was not taken, of
 *     the operand of a maximum that is not the greater
 * @param copies whether each variable's adjoint gets a line of its own, even a copy
 * @param log takes what is decided
 * @param tape the stacks that methods share whose sweeps are methods of their own
 * @param optimisations what is done to make the sweeps better
 */
record Sweeps(
    ValueSupply supply,
    Activity activity,
    Map<Value, Value> shadows,
    Stability stability,
    LoopPlans plans,
    Signs signs,
    Map<Value, Value> names,
    Set<Operand> chosen,
    boolean copies,
    ReversalLog log,
    Tape tape,
    Optimisations optimisations) {

  Sweeps(
      ValueSupply supply,
      Activity activity,
      Map<Value, Value> shadows,
      Stability stability,
      LoopPlans plans,
      Signs signs,
      boolean copies,
      Tape tape,
      Optimisations optimisations) {
    this(
        supply,
        activity,
        shadows,
        stability,
        plans,
        signs,
        new HashMap<>(),
        new HashSet<>(),
        copies,
        new ReversalLog(),
        tape,
        optimisations);
  }

  /** Whether something is done to make the sweeps better. */
  boolean has(Optimisation optimisation) {
    return optimisations.has(optimisation);
  }

  /** The shadow of an active array; {@code null} if the operand is not one. */
  Value shadow(Operand array) {
    return array instanceof Value value && activity.isActive(value) ? shadows.get(value) : null;
  }

  /** Whether an operand is the length of an array. */
  boolean isLength(Operand operand) {
    return operand instanceof Value value
        && stability.definitions().containsKey(value)
        && stability.definitions().get(value).operation() instanceof Operation.Length;
  }

  /** Whether an operand is surely not negative: a length, or a sum of such. */
  boolean isPossibleLength(Operand operand) {
    if (operand instanceof Constant constant) {
      return ((Number) constant.value()).longValue() >= 0;
    }
    Let let = operand instanceof Value value ? stability.definitions().get(value) : null;
    return isLength(operand)
        || let != null
            && let.operation() instanceof Operation.Binary sum
            && sum.operator() == BinaryOperator.ADD
            && sum.operands().stream().allMatch(this::isPossibleLength);
  }
}
