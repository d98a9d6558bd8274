package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.ReversalNote;
import dev.adjoint.processor.ir.Value;

/** Makes a value of the forward sweep available in the reverse sweep by keeping it. */
interface Keeper {
  /**
   * Keeps a value that the block of the forward sweep binds.
   *
   * @param fetch where the reverse sweep can fetch it
   * @return what the reverse sweep reads in its place
   */
  Operand keep(Value value, BlockBuilder fetch);

  /** How it keeps a value. */
  default ReversalNote.Way way(Value value) {
    return ReversalNote.Way.STORED;
  }
}
