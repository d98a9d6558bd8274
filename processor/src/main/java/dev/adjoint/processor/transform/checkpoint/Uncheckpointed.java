package dev.adjoint.processor.transform.checkpoint;

import dev.adjoint.processor.ir.Checkpointing;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Rebuilder;

/** Forgets that loops are to be checkpointed, where their sweeps are differentiated once more. */
public final class Uncheckpointed extends Rebuilder {
  private Uncheckpointed() {}

  /** Returns the method with loops that keep what they need. */
  public static PrimalMethod of(PrimalMethod method) {
    return method.withBody(new Uncheckpointed().block(method.body()));
  }

  @Override
  public Operand operand(Operand operand) {
    return operand;
  }

  @Override
  protected Checkpointing checkpointing(Checkpointing checkpointing) {
    return null;
  }
}
