package dev.adjoint.processor.ir;

import java.util.List;

/** A conditional. Each block yields one operand for each of {@code results}, or leaves. */
public record If(Operand condition, Block then, Block otherwise, List<Value> results, Origin origin)
    implements Statement {
  /** Makes the results immutable. */
  public If {
    results = List.copyOf(results);
  }

  @Override
  public <R> R accept(StatementVisitor<R> visitor) {
    return visitor.visitIf(this);
  }
}
