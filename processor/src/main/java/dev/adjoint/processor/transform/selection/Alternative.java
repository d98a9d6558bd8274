package dev.adjoint.processor.transform.selection;

import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.List;
import java.util.Set;

/**
 * How to have a value that was chosen, once more after the loop.
 *
 * @param value the value
 * @param statements what computes it
 * @param captured the numbers to be kept from its iteration
 * @param stored where the iteration stored it; {@code null} if it is to be computed
 */
record Alternative(
    Operand value, List<Statement> statements, Set<Value> captured, Operation.Load stored) {

  /** Returns how to have a value; {@code null} if that cannot be. */
  static Alternative of(SelectionContext context, Loop original, Loop loop, Choice.Taken taken) {
    Operand value = taken.value();
    Slice slice = new Slice(original, loop, context.stability(), context.activity(), taken.path());
    Operation.Load stored = context.activity().isActive(value) ? slice.storedCopy(value) : null;
    if (stored != null) {
      return new Alternative(value, List.of(), Set.of(), stored);
    }
    return slice.provides(value)
        ? new Alternative(value, slice.statements(), slice.captured(), null)
        : null;
  }

  /** Whether iterations compute a value with a derivative, rather than hand on an earlier one. */
  boolean isComputed(Activity activity) {
    return activity.isActive(value) && (stored != null || !statements.isEmpty());
  }
}
