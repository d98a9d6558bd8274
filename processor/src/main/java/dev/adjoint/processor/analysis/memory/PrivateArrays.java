package dev.adjoint.processor.analysis.memory;

import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;

/** Which arrays, made outside a loop, every iteration of it uses as scratch space of its own. */
public interface PrivateArrays {
  /** No array is known to be one. */
  PrivateArrays NONE =
      new PrivateArrays() {
        @Override
        public boolean isPrivate(Loop loop, Operand array) {
          return false;
        }

        @Override
        public boolean isPrivateThroughout(Loop loop, Operand table) {
          return false;
        }

        @Override
        public boolean isSwept(Loop loop, Operand array) {
          return false;
        }
      };

  /**
   * Whether each iteration overwrites every element of the array before it reads it, and nothing
   * outside the loop reads the array.
   */
  boolean isPrivate(Loop loop, Operand array);

  /** Whether a loop within reads the array, one element after the other perhaps. */
  boolean isSwept(Loop loop, Operand array);

  /**
   * Whether this is so of a table with all its rows, which always stay the rows that it was made
   * with.
   */
  boolean isPrivateThroughout(Loop loop, Operand table);
}
