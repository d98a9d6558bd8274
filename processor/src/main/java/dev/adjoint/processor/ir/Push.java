package dev.adjoint.processor.ir;

/** Puts a value on a stack. */
public record Push(Operand stack, Operand value, Origin origin) implements Statement {
  @Override
  public <R> R accept(StatementVisitor<R> visitor) {
    return visitor.visitPush(this);
  }
}
