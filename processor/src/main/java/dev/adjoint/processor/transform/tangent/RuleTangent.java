package dev.adjoint.processor.transform.tangent;

import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.RuleDerivation;
import dev.adjoint.processor.ir.RuntimeCalls;
import java.util.ArrayList;
import java.util.List;

/** The tangent of a call that the user gives a rule for: a call of the rule, after the method. */
final class RuleTangent {
  private RuleTangent() {}

  /** The rule by which a call is differentiated; {@code null} if there is none for this mode. */
  static RuleDerivation of(Operation operation) {
    return operation instanceof Operation.Invoke call
            && call.callee().derivation() instanceof RuleDerivation rule
            && rule.tangent() != null
            && !rule.hasPartials()
        ? rule
        : null;
  }

  /** The call of the rule with these arguments, and their tangents. */
  static Operation.Invoke call(
      RuleDerivation rule,
      Operation.Invoke call,
      List<Operand> arguments,
      Dots dots,
      BlockBuilder out,
      Origin origin) {
    List<Operand> all = new ArrayList<>(arguments);
    for (int k = 0; k < call.arguments().size(); k++) {
      if (rule.arguments().get(k).differentiated()) {
        all.add(dots.get(call.arguments().get(k), out, origin));
      }
    }
    return new Operation.Invoke(rule.tangent(), all);
  }

  /** Runs a method that writes into arrays, and then its rule with the arrays as they were. */
  static void perform(RuleDerivation rule, Perform perform, Dots dots, BlockBuilder out) {
    Origin origin = perform.origin().as(Origin.Role.TANGENT);
    Operation.Invoke call = perform.call();
    if (call.arguments().stream().noneMatch(dots::isActive)) {
      out.add(perform);
      return;
    }
    Operand copies = out.let(RuntimeCalls.newCopies(), perform.origin());
    List<Operand> arguments = new ArrayList<>();
    for (Operand argument : call.arguments()) {
      arguments.add(
          argument.type() instanceof ArrayType
              ? out.let(RuntimeCalls.copy(copies, argument), perform.origin())
              : argument);
    }
    out.add(perform);
    out.add(new Perform(call(rule, call, arguments, dots, out, origin), origin));
  }
}
