package dev.adjoint.processor.ir;

/**
 * {@code java.util.Arrays.fill(array, from, to, value)}; both bounds are null for the whole array.
 */
public record Fill(Operand array, Operand from, Operand to, Operand value, Origin origin)
    implements Statement {
  @Override
  public <R> R accept(StatementVisitor<R> visitor) {
    return visitor.visitFill(this);
  }
}
