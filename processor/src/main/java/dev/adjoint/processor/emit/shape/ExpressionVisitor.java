package dev.adjoint.processor.emit.shape;

/** One method for each kind of {@link JavaExpression}. */
public interface ExpressionVisitor<R> {
  /** Visits a {@link JavaExpression.Read}. */
  R visitRead(JavaExpression.Read expression);

  /** Visits a {@link JavaExpression.Literal}. */
  R visitLiteral(JavaExpression.Literal expression);

  /** Visits a {@link JavaExpression.Prefix}. */
  R visitPrefix(JavaExpression.Prefix expression);

  /** Visits a {@link JavaExpression.Infix}. */
  R visitInfix(JavaExpression.Infix expression);

  /** Visits a {@link JavaExpression.ShortCircuit}. */
  R visitShortCircuit(JavaExpression.ShortCircuit expression);

  /** Visits a {@link JavaExpression.Conditional}. */
  R visitConditional(JavaExpression.Conditional expression);

  /** Visits a {@link JavaExpression.Cast}. */
  R visitCast(JavaExpression.Cast expression);

  /** Visits a {@link JavaExpression.Element}. */
  R visitElement(JavaExpression.Element expression);

  /** Visits a {@link JavaExpression.Length}. */
  R visitLength(JavaExpression.Length expression);

  /** Visits a {@link JavaExpression.StaticCall}. */
  R visitStaticCall(JavaExpression.StaticCall expression);

  /** Visits a {@link JavaExpression.PartialCall}. */
  R visitPartialCall(JavaExpression.PartialCall expression);

  /** Visits a {@link JavaExpression.MethodCall}. */
  R visitMethodCall(JavaExpression.MethodCall expression);

  /** Visits a {@link JavaExpression.NewObject}. */
  R visitNewObject(JavaExpression.NewObject expression);

  /** Visits a {@link JavaExpression.NewArray}. */
  R visitNewArray(JavaExpression.NewArray expression);

  /** Visits a {@link JavaExpression.ArrayLiteral}. */
  R visitArrayLiteral(JavaExpression.ArrayLiteral expression);

  /** Visits a {@link JavaExpression.NewStack}. */
  R visitNewStack(JavaExpression.NewStack expression);

  /** Visits a {@link JavaExpression.Concatenation}. */
  R visitConcatenation(JavaExpression.Concatenation expression);

  /** Visits a {@link JavaExpression.StaticField}. */
  R visitStaticField(JavaExpression.StaticField expression);

  /** Visits a {@link JavaExpression.Field}. */
  R visitField(JavaExpression.Field expression);

  /** Visits a {@link JavaExpression.Assertions}. */
  R visitAssertions(JavaExpression.Assertions expression);
}
