package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.Derivation;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.RuleDerivation;
import dev.adjoint.processor.ir.RuntimeCalls;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The adjoint of a call that the user gives a rule for: the forward sweep runs the method, the
 * reverse sweep the rule, with the arguments as they were at the call.
 */
final class RuleReversal {
  private final BlockReversal block;
  private final BlockBuilder reverse;
  private final RuleDerivation rule;
  private final Operation.Invoke call;
  private final Origin origin;

  private RuleReversal(BlockReversal block, RuleDerivation rule, Operation.Invoke call, Origin at) {
    this.block = block;
    this.reverse = block.reverse();
    this.rule = rule;
    this.call = call;
    this.origin = at.as(Origin.Role.ADJOINT);
  }

  /**
   * Appends the call of the rule to the reverse sweep; returns the statements of the forward sweep,
   * or {@code null} if the statement is no call with a rule for reverse mode.
   */
  static List<Statement> reverse(BlockReversal block, Statement statement) {
    Operation.Invoke call =
        statement instanceof Perform perform
            ? perform.call()
            : statement instanceof Let let && let.operation() instanceof Operation.Invoke invoke
                ? invoke
                : null;
    if (call == null
        || !(call.callee().derivation() instanceof RuleDerivation rule)
        || rule.adjoint() == null
        || rule.hasPartials()) {
      return null;
    }
    return new RuleReversal(block, rule, call, statement.origin()).run(statement);
  }

  private List<Statement> run(Statement statement) {
    Value target = statement instanceof Let let ? let.target() : null;
    Operand seed = target == null ? null : seed(target);
    if (target == null ? !writesActive() : seed == null) {
      return List.of(statement);
    }
    BlockBuilder forward = new BlockBuilder(block.sweeps().supply());
    List<Operand> arguments = new ArrayList<>();
    Operand copies = null;
    for (Operand argument : call.arguments()) {
      boolean array = argument.type() instanceof ArrayType && argument instanceof Value;
      if (array && copies == null) {
        copies = forward.let(RuntimeCalls.newCopies(), statement.origin());
      }
      arguments.add(array ? copy(argument, copies, forward, statement.origin()) : argument);
    }
    forward.add(statement);
    if (target != null && rule.takesValue()) {
      arguments.add(value(target, forward, statement.origin()));
    }
    if (seed != null) {
      arguments.add(seed);
    }
    apply(arguments);
    return forward.statements();
  }

  /** The adjoint of the result, as the rule takes it; {@code null} for zero. */
  private Operand seed(Value target) {
    if (target.type() instanceof ArrayType) {
      return block.sweeps().shadow(target);
    }
    Operand bar = block.takeNamed(target, origin);
    return bar == null || bar.type() == Scalar.DOUBLE
        ? bar
        : reverse.let(new Operation.Convert(Scalar.DOUBLE, bar), origin);
  }

  private boolean writesActive() {
    return call.arguments().stream().anyMatch(array -> block.sweeps().shadow(array) != null);
  }

  private static Operand value(Value target, BlockBuilder forward, Origin at) {
    if (!(target.type() instanceof ArrayType)) {
      return target;
    }
    return copy(target, forward.let(RuntimeCalls.newCopies(), at), forward, at);
  }

  private static Operand copy(Operand array, Operand copies, BlockBuilder forward, Origin at) {
    Value value = (Value) array;
    String name = value.isNamed() ? value.name() + "Then" : "";
    return forward.let(RuntimeCalls.copy(copies, array), name, at);
  }

  private void apply(List<Operand> arguments) {
    Map<Integer, Value> numbers = new HashMap<>();
    List<Operand> all = new ArrayList<>(arguments);
    for (int k = 0; k < call.arguments().size(); k++) {
      Derivation.Argument argument = rule.arguments().get(k);
      if (!argument.differentiated()) {
        continue;
      }
      Operand shadow = block.sweeps().shadow(call.arguments().get(k));
      if (argument.type() instanceof Scalar) {
        Value buffer =
            reverse.let(
                new Operation.NewArray(new ArrayType(argument.type()), List.of(Constant.of(1))),
                argument.name() + "Bar",
                origin);
        numbers.put(k, buffer);
        all.add(buffer);
      } else {
        all.add(
            shadow == null
                ? reverse.let(RuntimeCalls.zerosLike(arguments.get(k)), origin)
                : shadow);
      }
    }
    reverse.add(new Perform(new Operation.Invoke(rule.adjoint(), all), origin));
    for (int k = 0; k < call.arguments().size(); k++) {
      Operand number = call.arguments().get(k);
      if (numbers.containsKey(k) && block.sweeps().activity().isActive(number)) {
        Value bar = reverse.let(new Operation.Load(numbers.get(k), Constant.of(0)), origin);
        block.bars().add(number, bar, false, reverse, origin);
      }
    }
  }
}
