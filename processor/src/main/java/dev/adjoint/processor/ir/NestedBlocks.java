package dev.adjoint.processor.ir;

import java.util.function.UnaryOperator;

/** Rebuilds a statement with other blocks inside. */
public final class NestedBlocks {
  private NestedBlocks() {}

  /**
   * The statement with other blocks in place of those nested directly in it, in program order; the
   * same one if they are the same. The condition of a loop stays as it is.
   */
  public static Statement with(Statement statement, UnaryOperator<Block> change) {
    if (statement instanceof If branch) {
      Block then = change.apply(branch.then());
      Block otherwise = change.apply(branch.otherwise());
      return then == branch.then() && otherwise == branch.otherwise()
          ? branch
          : new If(branch.condition(), then, otherwise, branch.results(), branch.origin());
    }
    if (statement instanceof Loop loop) {
      Block body = change.apply(loop.body());
      return body == loop.body() ? loop : LoopParts.withBody(loop, body);
    }
    if (statement instanceof Labeled labeled) {
      Block body = change.apply(labeled.body());
      return body == labeled.body()
          ? labeled
          : new Labeled(labeled.label(), body, labeled.results(), labeled.origin());
    }
    return statement;
  }
}
