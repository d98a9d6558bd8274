package dev.adjoint.processor.transform.parallel;

import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Statement;

/**
 * What a statement does with elements of an array, or with a stack.
 *
 * @param way what it does
 * @param array the array or the stack
 * @param index which element; {@code null} for several, or for all that the array leads to
 * @param deep whether it does so with all arrays that the array leads to
 * @param statement the statement
 */
record Access(Way way, Operand array, Operand index, boolean deep, Statement statement) {
  /** What can be done with elements. */
  enum Way {
    /** They are looked at. */
    READ,
    /** They are replaced, or removed. */
    WRITE,
    /** Something is added to them, and nothing learnt of them. */
    ADD
  }
}
