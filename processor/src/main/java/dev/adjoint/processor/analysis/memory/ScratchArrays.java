package dev.adjoint.processor.analysis.memory;

import dev.adjoint.processor.ir.PrimalMethod;

/** Finds scratch arrays: none yet. */
public final class ScratchArrays {
  private ScratchArrays() {}

  /** Analyses a method without jumps. */
  public static PrivateArrays of(PrimalMethod method, ArrayObjects objects) {
    return (loop, array) -> false;
  }
}
