package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.List;

/** Keeps the values of a loop on the stacks that the methods of a recursion share. */
final class TapeStorage extends LoopStorage {
  private final BlockTape iteration;

  TapeStorage(BlockBuilder before, Loop loop, List<Statement> body, Tape tape) {
    super(before, loop, body);
    this.iteration = new BlockTape(tape, loop.origin());
  }

  @Override
  public Operand keep(Value value, BlockBuilder fetch) {
    return iteration.keep(value, fetch);
  }

  @Override
  Block sink(List<Statement> forward, Block reverse, Block legal) {
    return iteration.sink(forward, reverse, legal);
  }

  @Override
  List<Statement> storing(List<Statement> forward, List<Value> parameters) {
    return iteration.storing(super.storing(forward, parameters));
  }
}
