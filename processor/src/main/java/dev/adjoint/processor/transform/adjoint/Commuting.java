package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.CopyRange;
import dev.adjoint.processor.ir.Fill;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;

/**
 * Whether the iterations of a reverse loop only add to shadows, and so may run in the order of the
 * forward loop.
 */
final class Commuting {
  private Commuting() {}

  static boolean test(Block iteration) {
    boolean[] commutes = {true};
    Anatomy.forEach(iteration, statement -> commutes[0] &= isHarmless(statement));
    return commutes[0];
  }

  private static boolean isHarmless(Statement statement) {
    if (statement instanceof Let let) {
      boolean readsShadow =
          let.operation() instanceof Operation.Load
              && let.origin().role() == Origin.Role.ADJOINT
              && let.target().type().rank() == 0;
      return !readsShadow && !(let.operation() instanceof Operation.Pop);
    }
    return !(statement instanceof Store
        || statement instanceof Fill
        || statement instanceof CopyRange);
  }
}
