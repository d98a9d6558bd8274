package dev.adjoint.processor.analysis.memory;

import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;
import java.util.List;

/**
 * One place in a method that reads or writes array elements.
 *
 * @param position its place in program order
 * @param loops the loops around it, outermost first
 * @param array the array whose elements are accessed
 * @param index the element; {@code null} for a range
 * @param call whether it is a call with this argument, which may reach what the array contains
 * @param known whether it is a call of which is known that it reaches nothing else
 * @param anywhere whether it is a call that may reach whatever objects hold references to
 */
record Access(
    int position,
    List<Loop> loops,
    Operand array,
    Operand index,
    boolean call,
    boolean known,
    boolean anywhere) {
  Access(int position, List<Loop> loops, Operand array, Operand index) {
    this(position, loops, array, index, false, true, false);
  }

  Access(
      int position, List<Loop> loops, Operand array, Operand index, boolean call, boolean known) {
    this(position, loops, array, index, call, known, false);
  }
}
