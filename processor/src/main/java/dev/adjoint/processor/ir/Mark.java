package dev.adjoint.processor.ir;

/** Marks where a sweep begins, for the reader of the generated code. */
public record Mark(Sweep sweep, Origin origin) implements Statement {
  @Override
  public <R> R accept(StatementVisitor<R> visitor) {
    return visitor.visitMark(this);
  }
}
