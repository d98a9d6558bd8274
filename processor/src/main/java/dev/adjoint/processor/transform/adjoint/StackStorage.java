package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Push;
import dev.adjoint.processor.ir.StackType;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.List;

/** Keeps the values of a loop of unknown length on stacks, one for each value. */
final class StackStorage extends LoopStorage {
  StackStorage(BlockBuilder before, Loop loop, List<Statement> body) {
    super(before, loop, body);
  }

  @Override
  public Operand keep(Value value, BlockBuilder fetch) {
    Value stack =
        before()
            .let(
                new Operation.NewStack(new StackType(value.type())),
                name(value, "Stack"),
                origin());
    afterBinding(value, new Push(stack, value, origin()));
    return fetch.let(new Operation.Pop(stack), value.name(), origin());
  }
}
