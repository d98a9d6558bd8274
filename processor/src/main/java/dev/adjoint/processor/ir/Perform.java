package dev.adjoint.processor.ir;

/** Runs an {@link Operation.Invoke} for its effect alone. */
public record Perform(Operation.Invoke call, Origin origin) implements Statement {
  @Override
  public <R> R accept(StatementVisitor<R> visitor) {
    return visitor.visitPerform(this);
  }
}
