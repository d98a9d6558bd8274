package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.DoWhile;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.While;
import java.util.List;

/** Rebuilds a loop of any kind with other parts. */
final class LoopParts {
  private LoopParts() {}

  /**
   * Returns the loop with another body and other carried values.
   *
   * @param next what the body yields; {@code null} to end it as it does
   */
  static Loop with(
      Loop loop,
      List<Carried> carried,
      List<Statement> statements,
      List<Operand> next,
      List<Value> results) {
    Terminator end = next == null ? loop.body().end() : new Terminator.Yield(next);
    Block body = new Block(statements, end);
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
          counted.origin());
    }
    return loop instanceof While tested
        ? new While(carried, tested.condition(), body, results, tested.origin())
        : new DoWhile(carried, body, results, loop.origin());
  }
}
