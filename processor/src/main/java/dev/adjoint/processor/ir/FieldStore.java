package dev.adjoint.processor.ir;

/**
 * Sets a field of an object that parts of one method hand to one another. It is set once before it
 * is read; only what is printed next contains it.
 */
public record FieldStore(Operand object, String field, Operand value, Origin origin)
    implements Statement {
  @Override
  public <R> R accept(StatementVisitor<R> visitor) {
    return visitor.visitFieldStore(this);
  }
}
