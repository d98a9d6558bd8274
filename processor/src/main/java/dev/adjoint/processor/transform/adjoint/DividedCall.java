package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.Derivation;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.transform.CompanionCalls;
import java.util.ArrayList;
import java.util.List;

/**
 * A call of a method whose two sweeps are two methods. Original: {@code r = g(x, a)}; forward:
 * {@code r = gForward(x, a, aBar, stacks)}; reverse: {@code xBar += gReverse(x, a, rBar, aBar,
 * stacks)}. Adjoints of several numbers come back on the stacks.
 */
final class DividedCall {
  private final Sweeps sweeps;
  private final Operation.Invoke call;
  private final Derivation.Companions companions;
  private final Origin origin;
  private final BlockBuilder before;
  private final List<Operand> buffers = new ArrayList<>();
  private final List<Operand> numbers = new ArrayList<>();

  /**
   * Prepares a call.
   *
   * @param origin the origin of its adjoint
   */
  DividedCall(Sweeps sweeps, Operation.Invoke call, Origin origin) {
    this.sweeps = sweeps;
    this.call = call;
    this.companions = (Derivation.Companions) call.callee().derivation();
    this.origin = origin;
    this.before = new BlockBuilder(sweeps.supply());
    for (int i = 0; i < call.arguments().size(); i++) {
      Operand argument = call.arguments().get(i);
      if (!companions.arguments().get(i).differentiated()) {
        continue;
      }
      if (argument.type() instanceof ArrayType) {
        buffers.add(buffer(argument));
      } else {
        numbers.add(argument);
      }
    }
  }

  private Operand buffer(Operand argument) {
    Value shadow = sweeps.shadow(argument);
    if (shadow != null || !(argument instanceof Value)) {
      return shadow == null ? argument : shadow;
    }
    return before.let(new Operation.ZerosLike(argument), origin);
  }

  /** Whether its reverse sweep does nothing but add to shadows of arguments. */
  boolean onlyAdds() {
    IrType result = call.callee().result();
    return numbers.isEmpty()
        && !(result instanceof ArrayType)
        && companions.arguments().stream().noneMatch(Derivation.Argument::written);
  }

  /** What the forward sweep does in place of a statement that makes the call. */
  CallReversal.Around forward(Statement statement) {
    List<Operand> arguments = new ArrayList<>(call.arguments());
    arguments.addAll(buffers);
    arguments.addAll(sweeps.tape().handedOn());
    Callee callee = CompanionCalls.forwardSweep(companions, call.callee().result());
    Operation.Invoke instead = new Operation.Invoke(callee, arguments);
    Statement replaced =
        statement instanceof Let let
            ? new Let(let.target(), instead, let.origin())
            : new Perform(instead, statement.origin());
    return new CallReversal.Around(before.statements(), replaced, List.of());
  }

  /**
   * Appends the call of the reverse sweep.
   *
   * @param seed the adjoint of the result; {@code null} if it has none
   */
  void reverse(Operand seed, Bars bars, BlockBuilder reverse) {
    List<Operand> arguments = new ArrayList<>(call.arguments());
    if (seed != null) {
      arguments.add(seed);
    }
    arguments.addAll(buffers);
    arguments.addAll(sweeps.tape().handedOn());
    IrType type = numbers.size() == 1 ? typeOf(0) : null;
    Operation.Invoke sweep =
        new Operation.Invoke(CompanionCalls.reverseSweep(companions, type), arguments);
    if (type != null) {
      add(numbers.get(0), reverse.let(sweep, origin), bars, reverse);
      return;
    }
    reverse.add(new Perform(sweep, origin));
    for (int k = numbers.size() - 1; k >= 0; k--) {
      add(numbers.get(k), sweeps.tape().pop(typeOf(k), "", reverse, origin), bars, reverse);
    }
  }

  private Scalar typeOf(int number) {
    return (Scalar)
        companions.arguments().stream()
            .filter(a -> a.differentiated() && !(a.type() instanceof ArrayType))
            .toList()
            .get(number)
            .type();
  }

  private void add(Operand argument, Value bar, Bars bars, BlockBuilder reverse) {
    if (argument instanceof Value value && sweeps.activity().isActive(value)) {
      bars.add(value, bar, false, reverse, origin);
    }
  }
}
