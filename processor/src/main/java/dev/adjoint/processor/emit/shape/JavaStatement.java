package dev.adjoint.processor.emit.shape;

import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Sweep;
import java.util.List;

/** A statement of Java. A label is empty where there is none. */
public sealed interface JavaStatement {
  /** Where the statement comes from. */
  Origin origin();

  /** Calls the method of the visitor for this kind of statement. */
  <R> R accept(JavaStatementVisitor<R> visitor);

  /** The expressions directly in the statement. */
  default List<JavaExpression> expressions() {
    return Mentions.expressions(this);
  }

  /** The blocks directly in the statement. */
  default List<List<JavaStatement>> blocks() {
    return Nested.blocks(this);
  }

  /** The declaration of a local variable; {@code initial} is null for none. */
  record Declare(Variable variable, JavaExpression initial, Origin origin)
      implements JavaStatement {
    @Override
    public <R> R accept(JavaStatementVisitor<R> visitor) {
      return visitor.visitDeclare(this);
    }
  }

  /** An assignment to a variable or an array element. */
  record Assign(JavaExpression target, JavaExpression value, Origin origin)
      implements JavaStatement {
    @Override
    public <R> R accept(JavaStatementVisitor<R> visitor) {
      return visitor.visitAssign(this);
    }
  }

  /** A compound assignment to a variable or an array element. */
  record Update(JavaExpression target, BinaryOperator operator, JavaExpression value, Origin origin)
      implements JavaStatement {
    @Override
    public <R> R accept(JavaStatementVisitor<R> visitor) {
      return visitor.visitUpdate(this);
    }
  }

  /** A call for its effect. */
  record Execute(JavaExpression call, Origin origin) implements JavaStatement {
    @Override
    public <R> R accept(JavaStatementVisitor<R> visitor) {
      return visitor.visitExecute(this);
    }
  }

  /** A conditional; {@code otherwise} may be empty. */
  record Choice(
      JavaExpression condition,
      List<JavaStatement> then,
      List<JavaStatement> otherwise,
      Origin origin)
      implements JavaStatement {
    @Override
    public <R> R accept(JavaStatementVisitor<R> visitor) {
      return visitor.visitChoice(this);
    }
  }

  /** {@code for (int index = from; condition; index += step)}. */
  record CountedLoop(
      String label,
      Variable index,
      JavaExpression from,
      JavaExpression condition,
      long step,
      List<JavaStatement> body,
      Origin origin)
      implements JavaStatement {
    @Override
    public <R> R accept(JavaStatementVisitor<R> visitor) {
      return visitor.visitCountedLoop(this);
    }
  }

  /** {@code while} or, if {@code testsLast}, {@code do}. */
  record ConditionLoop(
      String label,
      boolean testsLast,
      JavaExpression condition,
      List<JavaStatement> body,
      Origin origin)
      implements JavaStatement {
    @Override
    public <R> R accept(JavaStatementVisitor<R> visitor) {
      return visitor.visitConditionLoop(this);
    }
  }

  /** A block with a label. */
  record LabeledBlock(String label, List<JavaStatement> body, Origin origin)
      implements JavaStatement {
    @Override
    public <R> R accept(JavaStatementVisitor<R> visitor) {
      return visitor.visitLabeledBlock(this);
    }
  }

  /** {@code break} or {@code continue}. */
  record Jump(boolean isContinue, String label, Origin origin) implements JavaStatement {
    @Override
    public <R> R accept(JavaStatementVisitor<R> visitor) {
      return visitor.visitJump(this);
    }
  }

  /** {@code throw}. */
  record Throw(JavaExpression exception, Origin origin) implements JavaStatement {
    @Override
    public <R> R accept(JavaStatementVisitor<R> visitor) {
      return visitor.visitThrow(this);
    }
  }

  /** {@code return}; {@code value} is null for none. */
  record Return(JavaExpression value, Origin origin) implements JavaStatement {
    @Override
    public <R> R accept(JavaStatementVisitor<R> visitor) {
      return visitor.visitReturn(this);
    }
  }

  /** The banner above a sweep. */
  record Banner(Sweep sweep, Origin origin) implements JavaStatement {
    @Override
    public <R> R accept(JavaStatementVisitor<R> visitor) {
      return visitor.visitBanner(this);
    }
  }
}
