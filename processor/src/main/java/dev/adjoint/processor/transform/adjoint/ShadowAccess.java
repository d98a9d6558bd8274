package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.CopyRange;
import dev.adjoint.processor.ir.Fill;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;

/** Which statements of a sweep do more to shadows than add to them. */
final class ShadowAccess {
  private ShadowAccess() {}

  /** Whether the statement, or one nested in it, reads or overwrites an element of a shadow. */
  static boolean readsOrOverwrites(Statement statement) {
    if (statement instanceof Loop || statement instanceof If) {
      boolean[] found = {false};
      Anatomy.blocks(statement)
          .forEach(block -> Anatomy.forEach(block, inner -> found[0] |= itself(inner)));
      return found[0];
    }
    return itself(statement);
  }

  /** Whether the operation reads a number from a shadow. */
  static boolean reads(Let let) {
    return let.operation() instanceof Operation.Load
        && let.origin().role() == Origin.Role.ADJOINT
        && let.target().type().rank() == 0;
  }

  private static boolean itself(Statement statement) {
    if (statement instanceof Let let) {
      return reads(let)
          || let.operation() instanceof Operation.Invoke call && !call.callee().pure();
    }
    return statement instanceof Store store && store.origin().role() == Origin.Role.ADJOINT
        || statement instanceof Fill
        || statement instanceof CopyRange
        || statement instanceof Perform;
  }
}
