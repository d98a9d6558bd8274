package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Statement;
import java.util.List;

/** How the values of the branches of a conditional get to the reverse sweep. */
interface BranchKeeping {
  /** The keeper for the values of the one or the other branch. */
  Keeper keeper(boolean then);

  /** What stands before the conditional. */
  List<Statement> before();

  /** The forward conditional with what it keeps. */
  If rebuild(If branch, List<Statement> then, List<Statement> otherwise);

  /** A builder for the reverse of a branch. */
  BlockBuilder builder();
}
