package dev.adjoint.processor.emit.shape;

import java.util.List;

/** Lists the expressions directly in a statement; null where one is optional and missing. */
record ExpressionsIn(List<JavaExpression> expressions) implements JavaStatementVisitor<Void> {
  private Void add(JavaExpression expression) {
    expressions.add(expression);
    return null;
  }

  @Override
  public Void visitDeclare(JavaStatement.Declare statement) {
    return add(statement.initial());
  }

  @Override
  public Void visitAssign(JavaStatement.Assign statement) {
    add(statement.target());
    return add(statement.value());
  }

  @Override
  public Void visitUpdate(JavaStatement.Update statement) {
    add(statement.target());
    return add(statement.value());
  }

  @Override
  public Void visitExecute(JavaStatement.Execute statement) {
    return add(statement.call());
  }

  @Override
  public Void visitChoice(JavaStatement.Choice statement) {
    return add(statement.condition());
  }

  @Override
  public Void visitCountedLoop(JavaStatement.CountedLoop statement) {
    add(statement.from());
    return add(statement.condition());
  }

  @Override
  public Void visitConditionLoop(JavaStatement.ConditionLoop statement) {
    return add(statement.condition());
  }

  @Override
  public Void visitLabeledBlock(JavaStatement.LabeledBlock statement) {
    return null;
  }

  @Override
  public Void visitJump(JavaStatement.Jump statement) {
    return null;
  }

  @Override
  public Void visitThrow(JavaStatement.Throw statement) {
    return add(statement.exception());
  }

  @Override
  public Void visitReturn(JavaStatement.Return statement) {
    return add(statement.value());
  }

  @Override
  public Void visitBanner(JavaStatement.Banner statement) {
    return null;
  }
}
