package dev.adjoint.processor.emit.shape;

/** One method for each kind of {@link JavaStatement}. */
public interface JavaStatementVisitor<R> {
  /** Visits a {@link JavaStatement.Declare}. */
  R visitDeclare(JavaStatement.Declare statement);

  /** Visits a {@link JavaStatement.Assign}. */
  R visitAssign(JavaStatement.Assign statement);

  /** Visits a {@link JavaStatement.Update}. */
  R visitUpdate(JavaStatement.Update statement);

  /** Visits a {@link JavaStatement.Execute}. */
  R visitExecute(JavaStatement.Execute statement);

  /** Visits a {@link JavaStatement.Choice}. */
  R visitChoice(JavaStatement.Choice statement);

  /** Visits a {@link JavaStatement.CountedLoop}. */
  R visitCountedLoop(JavaStatement.CountedLoop statement);

  /** Visits a {@link JavaStatement.ConditionLoop}. */
  R visitConditionLoop(JavaStatement.ConditionLoop statement);

  /** Visits a {@link JavaStatement.LabeledBlock}. */
  R visitLabeledBlock(JavaStatement.LabeledBlock statement);

  /** Visits a {@link JavaStatement.Jump}. */
  R visitJump(JavaStatement.Jump statement);

  /** Visits a {@link JavaStatement.Throw}. */
  R visitThrow(JavaStatement.Throw statement);

  /** Visits a {@link JavaStatement.Return}. */
  R visitReturn(JavaStatement.Return statement);

  /** Visits a {@link JavaStatement.Banner}. */
  R visitBanner(JavaStatement.Banner statement);
}
