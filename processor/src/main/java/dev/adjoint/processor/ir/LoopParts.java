package dev.adjoint.processor.ir;

import java.util.List;

/** Rebuilds a loop of any kind with other parts. */
public final class LoopParts {
  private LoopParts() {}

  /** Returns the loop with another body, and all else as it is. */
  public static Loop withBody(Loop loop, Block body) {
    return with(loop, loop.carried(), body, loop.results());
  }

  /**
   * Returns the loop with another body and other carried values.
   *
   * @param next what the body yields; {@code null} to end it as it does
   */
  public static Loop with(
      Loop loop,
      List<Carried> carried,
      List<Statement> statements,
      List<Operand> next,
      List<Value> results) {
    Terminator end = next == null ? loop.body().end() : new Terminator.Yield(next);
    return with(loop, carried, new Block(statements, end), results);
  }

  /** Returns the loop with another body and other carried values. */
  public static Loop with(Loop loop, List<Carried> carried, Block body, List<Value> results) {
    if (loop instanceof For counted) {
      return new For(
          counted.index(),
          counted.from(),
          counted.test(),
          counted.to(),
          counted.step(),
          carried,
          counted.guard(),
          body,
          results,
          counted.origin(),
          counted.checkpointing());
    }
    return loop instanceof While tested
        ? new While(carried, tested.condition(), body, results, tested.origin())
        : new DoWhile(carried, body, results, loop.origin());
  }
}
