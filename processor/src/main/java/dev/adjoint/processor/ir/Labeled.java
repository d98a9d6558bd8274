package dev.adjoint.processor.ir;

import java.util.List;

/** A block that an {@link Terminator.Exit} inside it may leave early, delivering the results. */
public record Labeled(Label label, Block body, List<Value> results, Origin origin)
    implements Statement {
  /** Makes the results immutable. */
  public Labeled {
    results = List.copyOf(results);
  }

  @Override
  public <R> R accept(StatementVisitor<R> visitor) {
    return visitor.visitLabeled(this);
  }
}
