package dev.adjoint.processor.transform.checkpoint;

import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Rebuilder;

/** Makes the primal computation of an iteration one that runs again: what is unused may go. */
final class Rerun extends Rebuilder {
  /** The origin of a statement that runs again. */
  static Origin again(Origin origin) {
    boolean primal = origin.role() == Origin.Role.PRIMAL || origin.role() == Origin.Role.COMPONENT;
    return primal ? origin.as(Origin.Role.RECOMPUTED) : origin;
  }

  @Override
  public Operand operand(Operand operand) {
    return operand;
  }

  @Override
  protected Origin origin(Origin origin) {
    return again(origin);
  }
}
