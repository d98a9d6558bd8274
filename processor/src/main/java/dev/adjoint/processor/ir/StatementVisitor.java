package dev.adjoint.processor.ir;

/** One method for each kind of {@link Statement}. */
public interface StatementVisitor<R> {
  /** Visits a {@link Let}. */
  R visitLet(Let statement);

  /** Visits a {@link Perform}. */
  R visitPerform(Perform statement);

  /** Visits a {@link Store}. */
  R visitStore(Store statement);

  /** Visits a {@link Accumulate}. */
  R visitAccumulate(Accumulate statement);

  /** Visits a {@link Fill}. */
  R visitFill(Fill statement);

  /** Visits a {@link CopyRange}. */
  R visitCopyRange(CopyRange statement);

  /** Visits a {@link Push}. */
  R visitPush(Push statement);

  /** Visits a {@link Mark}. */
  R visitMark(Mark statement);

  /** Visits a {@link If}. */
  R visitIf(If statement);

  /** Visits a {@link For}. */
  R visitFor(For statement);

  /** Visits a {@link While}. */
  R visitWhile(While statement);

  /** Visits a {@link DoWhile}. */
  R visitDoWhile(DoWhile statement);

  /** Visits a {@link Labeled}. */
  R visitLabeled(Labeled statement);

  /** Visits a {@link FieldStore}, which only the last stages meet. */
  default R visitFieldStore(FieldStore statement) {
    throw new IllegalStateException("met before methods are cut into parts: " + statement);
  }
}
