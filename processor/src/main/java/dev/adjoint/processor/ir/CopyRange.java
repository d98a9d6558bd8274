package dev.adjoint.processor.ir;

/** {@code System.arraycopy(source, sourceFrom, target, targetFrom, length)}. */
public record CopyRange(
    Operand source,
    Operand sourceFrom,
    Operand target,
    Operand targetFrom,
    Operand length,
    Origin origin)
    implements Statement {
  @Override
  public <R> R accept(StatementVisitor<R> visitor) {
    return visitor.visitCopyRange(this);
  }
}
