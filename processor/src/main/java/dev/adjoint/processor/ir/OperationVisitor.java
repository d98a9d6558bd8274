package dev.adjoint.processor.ir;

/** One method for each kind of {@link Operation}. */
public interface OperationVisitor<R> {
  /** Visits a {@link Operation.Copy}. */
  R visitCopy(Operation.Copy operation);

  /** Visits a {@link Operation.Unary}. */
  R visitUnary(Operation.Unary operation);

  /** Visits a {@link Operation.Binary}. */
  R visitBinary(Operation.Binary operation);

  /** Visits a {@link Operation.Select}. */
  R visitSelect(Operation.Select operation);

  /** Visits a {@link Operation.Convert}. */
  R visitConvert(Operation.Convert operation);

  /** Visits a {@link Operation.Load}. */
  R visitLoad(Operation.Load operation);

  /** Visits a {@link Operation.Length}. */
  R visitLength(Operation.Length operation);

  /** Visits a {@link Operation.CloneArray}. */
  R visitCloneArray(Operation.CloneArray operation);

  /** Visits a {@link Operation.ZerosLike}. */
  R visitZerosLike(Operation.ZerosLike operation);

  /** Visits a {@link Operation.Pop}. */
  R visitPop(Operation.Pop operation);

  /** Visits a {@link Operation.Apply}. */
  R visitApply(Operation.Apply operation);

  /** Visits a {@link Operation.NewArray}. */
  R visitNewArray(Operation.NewArray operation);

  /** Visits a {@link Operation.ArrayLiteral}. */
  R visitArrayLiteral(Operation.ArrayLiteral operation);

  /** Visits a {@link Operation.Invoke}. */
  R visitInvoke(Operation.Invoke operation);

  /** Visits a {@link Operation.Concatenate}. */
  R visitConcatenate(Operation.Concatenate operation);

  /** Visits a {@link Operation.StaticRead}. */
  R visitStaticRead(Operation.StaticRead operation);

  /** Visits a {@link Operation.FieldRead}. */
  R visitFieldRead(Operation.FieldRead operation);

  /** Visits a {@link Operation.NewRecord}. */
  R visitNewRecord(Operation.NewRecord operation);

  /** Visits a {@link Operation.Component}. */
  R visitComponent(Operation.Component operation);

  /** Visits a {@link Operation.AssertionsEnabled}. */
  R visitAssertionsEnabled(Operation.AssertionsEnabled operation);

  /** Visits a {@link Operation.NewStack}. */
  R visitNewStack(Operation.NewStack operation);
}
