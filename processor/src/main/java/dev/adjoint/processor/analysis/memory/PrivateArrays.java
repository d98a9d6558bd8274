package dev.adjoint.processor.analysis.memory;

import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;

/** Which arrays, made outside a loop, every iteration of it uses as scratch space of its own. */
public interface PrivateArrays {
  /**
   * Whether each iteration overwrites every element of the array before it reads it, and nothing
   * outside the loop reads the array.
   */
  boolean isPrivate(Loop loop, Operand array);
}
