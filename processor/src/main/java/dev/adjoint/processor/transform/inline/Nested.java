package dev.adjoint.processor.transform.inline;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.LoopParts;
import dev.adjoint.processor.ir.Statement;
import java.util.function.UnaryOperator;

/** Rebuilds a statement with other blocks inside. */
final class Nested {
  private Nested() {}

  /** The statement whose blocks are replaced; the condition of a loop has no calls to replace. */
  static Statement with(Statement statement, UnaryOperator<Block> blocks) {
    if (statement instanceof If branch) {
      return new If(
          branch.condition(),
          blocks.apply(branch.then()),
          blocks.apply(branch.otherwise()),
          branch.results(),
          branch.origin());
    }
    if (statement instanceof Loop loop) {
      return (Statement) LoopParts.withBody(loop, blocks.apply(loop.body()));
    }
    return statement instanceof Labeled labeled
        ? new Labeled(
            labeled.label(), blocks.apply(labeled.body()), labeled.results(), labeled.origin())
        : statement;
  }
}
