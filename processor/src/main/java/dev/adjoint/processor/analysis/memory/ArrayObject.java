package dev.adjoint.processor.analysis.memory;

import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.StackType;

/**
 * A set of arrays, or of stacks, that the analyses do not tell apart: all arrays at one depth below
 * a parameter, or all that one allocation makes at one depth.
 *
 * @param origin the id of the value that introduces them: a parameter or an allocation
 * @param depth how many dimensions below that value's own array
 * @param type the type of the arrays
 * @param external whether the arrays come from outside the method, so that two objects may be one
 */
public record ArrayObject(int origin, int depth, IrType type, boolean external) {
  /** Short, for these are keys in the inner loops of the analyses. */
  @Override
  public int hashCode() {
    return 31 * origin + depth;
  }

  /** Whether its elements are numbers rather than references. */
  public boolean holdsNumbers() {
    IrType element =
        type instanceof StackType stack ? stack.element() : ((ArrayType) type).element();
    return element.rank() == 0;
  }
}
