package dev.adjoint.processor.analysis;

import dev.adjoint.processor.ir.Operand;

/** Which values carry derivatives from the differentiated inputs to the outputs. */
public interface Activity {
  /**
   * Whether the derivative of an operand is needed: for a number, that it depends on an input and
   * an output depends on it; for an array, that some element does, or must be treated so because
   * the reference may denote an array of which one does.
   */
  boolean isActive(Operand operand);
}
