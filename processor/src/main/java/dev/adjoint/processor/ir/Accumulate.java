package dev.adjoint.processor.ir;

/** Adds to an element: {@code array[index] += value}; accumulations commute up to rounding. */
public record Accumulate(Operand array, Operand index, Operand value, Origin origin)
    implements Statement {
  @Override
  public <R> R accept(StatementVisitor<R> visitor) {
    return visitor.visitAccumulate(this);
  }
}
