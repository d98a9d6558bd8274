package dev.adjoint.processor.ir;

import java.util.ArrayList;
import java.util.List;

/** Collects the statements of a block in order. */
public final class BlockBuilder {
  private final ValueSupply supply;
  private final List<Statement> statements = new ArrayList<>();

  /** Starts an empty block whose new values come from {@code supply}. */
  public BlockBuilder(ValueSupply supply) {
    this.supply = supply;
  }

  /** Starts another empty block with the same supply, for a nested structure. */
  public BlockBuilder nested() {
    return new BlockBuilder(supply);
  }

  /** The supply of fresh values. */
  public ValueSupply supply() {
    return supply;
  }

  /** Appends a statement. */
  public void add(Statement statement) {
    statements.add(statement);
  }

  /** Appends statements in order. */
  public void addAll(List<? extends Statement> more) {
    statements.addAll(more);
  }

  /** Takes back a statement that was appended: this very one. */
  public void remove(Statement statement) {
    statements.removeIf(other -> other == statement);
  }

  /** Binds a fresh unnamed value to the operation. */
  public Value let(Operation operation, Origin origin) {
    return let(operation, "", origin);
  }

  /** Binds a fresh value, of a variable called {@code name}, to the operation. */
  public Value let(Operation operation, String name, Origin origin) {
    Value value = supply.named(operation.type(), name);
    add(new Let(value, operation, origin));
    return value;
  }

  /** Whether nothing was appended. */
  public boolean isEmpty() {
    return statements.isEmpty();
  }

  /** The statements so far. */
  public List<Statement> statements() {
    return List.copyOf(statements);
  }

  /** Ends the block by handing over {@code operands}. */
  public Block yield(List<? extends Operand> operands) {
    return end(new Terminator.Yield(List.copyOf(operands)));
  }

  /** Ends the block. */
  public Block end(Terminator end) {
    return new Block(statements, end);
  }
}
