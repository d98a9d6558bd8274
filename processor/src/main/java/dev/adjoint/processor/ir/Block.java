package dev.adjoint.processor.ir;

import java.util.List;

/**
 * Statements and how they end. Values bound in a block are visible in the rest of the block and in
 * the blocks nested there, and nowhere else.
 */
public record Block(List<Statement> statements, Terminator end) {
  /** Makes the statements immutable. */
  public Block {
    statements = List.copyOf(statements);
  }

  /** Returns a block that does nothing but yield the operands. */
  public static Block yielding(List<? extends Operand> operands) {
    return new Block(List.of(), new Terminator.Yield(List.copyOf(operands)));
  }

  /** What the block yields; empty if it does not end in a yield. */
  public List<Operand> yielded() {
    return end instanceof Terminator.Yield yield ? yield.operands() : List.of();
  }
}
