package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Value;
import java.util.List;

/**
 * The adjoint of {@code a[i] += e} leaves aBar[i] as it is: the element's adjoint, taken and
 * cleared for the store, comes back for the load.
 */
final class Increments {
  private Increments() {}

  /**
   * Removes the clearing of an element if the adjoint that was taken from it is to be added to it
   * again, and nothing has looked at or overwritten a shadow in between.
   *
   * @return whether nothing is left to add
   */
  static boolean undo(BlockBuilder reverse, Value shadow, Operand index, Operand bar) {
    List<Statement> statements = reverse.statements();
    for (int k = statements.size() - 1; k > 0; k--) {
      Statement statement = statements.get(k);
      if (statement instanceof Store clearing
          && clearing.array().equals(shadow)
          && clearing.index().equals(index)
          && takes(statements.get(k - 1), shadow, index, bar)) {
        reverse.remove(clearing);
        return true;
      }
      if (ShadowAccess.readsOrOverwrites(statement)) {
        return false;
      }
    }
    return false;
  }

  private static boolean takes(Statement statement, Value shadow, Operand index, Operand bar) {
    return statement instanceof Let let
        && let.target().equals(bar)
        && let.operation().equals(new Operation.Load(shadow, index));
  }
}
