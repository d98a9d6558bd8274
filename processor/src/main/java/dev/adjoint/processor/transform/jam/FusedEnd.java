package dev.adjoint.processor.transform.jam;

import dev.adjoint.processor.ir.Accumulate;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Purity;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import java.util.List;
import java.util.Set;

/**
 * The end of an iteration that runs both sweeps back to back: arithmetic, reads, and additions to
 * adjoints. The ends of several iterations run one after the other, when the sums of all are known.
 */
final class FusedEnd {
  /** More statements than are worth being there four times. */
  private static final int MOST_STATEMENTS = 40;

  private final JammedLoop.Facts facts;
  private int count;

  FusedEnd(JammedLoop.Facts facts) {
    this.facts = facts;
  }

  /** Whether statements, or those nested in them, add to adjoints. */
  static boolean accumulates(List<Statement> statements) {
    boolean[] found = {false};
    Anatomy.forEach(
        new Block(statements, Block.yielding(List.of()).end()),
        statement -> found[0] |= statement instanceof Accumulate);
    return found[0];
  }

  /**
   * Looks through the statements.
   *
   * @param written takes the arrays that are added to, by what they are rows of
   * @return whether there is nothing else in them
   */
  boolean collect(List<Statement> statements, Set<Value> written) {
    for (Statement statement : statements) {
      count++;
      if (statement instanceof Accumulate accumulate) {
        written.add(root(accumulate.array()));
        continue;
      }
      boolean fits =
          statement instanceof Let let
              ? !Purity.hasEffect(let.operation()) && !Purity.allocates(let.operation())
              : statement instanceof If || statement instanceof Loop;
      if (!fits || count > MOST_STATEMENTS) {
        return false;
      }
      for (Block block : Anatomy.blocks(statement)) {
        if (!(block.end() instanceof Terminator.Yield) || !collect(block.statements(), written)) {
          return false;
        }
      }
    }
    return true;
  }

  private Value root(Operand array) {
    return facts.definition(array) instanceof Operation.Load load
        ? root(load.array())
        : (Value) array;
  }
}
