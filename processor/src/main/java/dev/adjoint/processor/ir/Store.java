package dev.adjoint.processor.ir;

/** Overwrites an element: {@code array[index] = value}. */
public record Store(Operand array, Operand index, Operand value, Origin origin)
    implements Statement {
  @Override
  public <R> R accept(StatementVisitor<R> visitor) {
    return visitor.visitStore(this);
  }
}
