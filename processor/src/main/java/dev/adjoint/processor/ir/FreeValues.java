package dev.adjoint.processor.ir;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The values that code reads and does not bind: what a method of its own would have to be given.
 */
public final class FreeValues {
  private final Set<Value> bound = new HashSet<>();
  private final Set<Value> free = new LinkedHashSet<>();

  private FreeValues() {}

  /** The values that a block needs from outside, in the order of their first mention. */
  public static Set<Value> of(Block block) {
    FreeValues values = new FreeValues();
    values.block(block);
    return values.free;
  }

  /** The values that statements need from outside, in the order of their first mention. */
  public static Set<Value> of(List<? extends Statement> statements) {
    FreeValues values = new FreeValues();
    statements.forEach(values::statement);
    return values.free;
  }

  private void block(Block block) {
    block.statements().forEach(this::statement);
    block.end().operands().forEach(this::read);
  }

  private void statement(Statement statement) {
    Anatomy.reads(statement).forEach(this::read);
    if (statement instanceof Loop loop) {
      bound.addAll(Anatomy.parameters(loop));
    }
    Anatomy.blocks(statement).forEach(this::block);
    bound.addAll(Anatomy.binds(statement));
  }

  private void read(Operand operand) {
    if (operand instanceof Value value && !bound.contains(value)) {
      free.add(value);
    }
  }
}
