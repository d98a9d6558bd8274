package dev.adjoint.processor.ir;

/** Binds {@code target} to the result of an operation. */
public record Let(Value target, Operation operation, Origin origin) implements Statement {
  @Override
  public <R> R accept(StatementVisitor<R> visitor) {
    return visitor.visitLet(this);
  }
}
