package dev.adjoint.processor.emit.print;

import com.palantir.javapoet.CodeBlock;
import dev.adjoint.processor.emit.shape.JavaExpression.ArrayLiteral;
import dev.adjoint.processor.emit.shape.JavaExpression.Literal;
import dev.adjoint.processor.emit.shape.JavaStatement;
import dev.adjoint.processor.emit.shape.JavaStatement.Choice;
import dev.adjoint.processor.emit.shape.JavaStatement.Update;
import dev.adjoint.processor.emit.shape.JavaStatementVisitor;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Sweep;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Prints statements, with a comment above those that are the adjoint of a primal statement. */
public final class StatementPrinter implements JavaStatementVisitor<Void> {
  private final CodeBlock.Builder code = CodeBlock.builder();
  private final Deque<Origin> enclosing = new ArrayDeque<>();
  private final Trace trace;
  private Origin commented;
  private boolean atStart = true;
  private boolean reverse = true;

  private StatementPrinter(Trace trace) {
    this.trace = trace;
  }

  /** Prints the body of a method; {@code trace} takes down where its lines come from. */
  public static CodeBlock print(List<JavaStatement> statements, Trace trace) {
    StatementPrinter printer = new StatementPrinter(trace);
    printer.statements(statements);
    return printer.code.build();
  }

  private void statements(List<JavaStatement> statements) {
    for (JavaStatement statement : statements) {
      trace.begin(code, statement);
      if (!(statement instanceof JavaStatement.Banner)) {
        comment(statement.origin());
      }
      statement.accept(this);
      trace.end(code);
      atStart = false;
    }
  }

  private void block(Origin around, List<JavaStatement> statements) {
    enclosing.push(around);
    statements(statements);
    enclosing.pop();
    commented = around;
  }

  private void comment(Origin origin) {
    boolean shown = reverse && origin.role() == Origin.Role.ADJOINT && origin.line() > 0;
    if (shown && !origin.equals(commented) && !enclosing.contains(origin)) {
      code.add("// $L\n", Comments.adjointOf(origin));
    }
    if (shown) {
      commented = origin;
    }
  }

  @Override
  public Void visitDeclare(JavaStatement.Declare statement) {
    CodeBlock type = CodeBlock.of("$T", TypeNames.of(statement.variable().type()));
    String name = statement.variable().name();
    if (statement.initial() == null) {
      code.addStatement("$L $L", type, name);
    } else if (statement.initial() instanceof ArrayLiteral literal) {
      code.addStatement("$L $L = {$L}", type, name, ExpressionPrinter.list(literal.elements()));
    } else {
      CodeBlock initial = ExpressionPrinter.print(statement.initial());
      code.addStatement("$L $L = $L", type, name, initial);
    }
    return null;
  }

  @Override
  public Void visitAssign(JavaStatement.Assign statement) {
    code.addStatement(
        "$L = $L",
        ExpressionPrinter.print(statement.target()),
        ExpressionPrinter.print(statement.value()));
    return null;
  }

  @Override
  public Void visitUpdate(Update statement) {
    CodeBlock target = ExpressionPrinter.print(statement.target());
    String operator = statement.operator().spelling();
    boolean additive =
        statement.operator() == BinaryOperator.ADD
            || statement.operator() == BinaryOperator.SUBTRACT;
    if (additive && isOne(statement)) {
      code.addStatement("$L$L$L", target, operator, operator);
    } else {
      CodeBlock value = ExpressionPrinter.print(statement.value());
      code.addStatement("$L $L= $L", target, operator, value);
    }
    return null;
  }

  private static boolean isOne(Update update) {
    return update.target().type() instanceof Scalar scalar
        && scalar.isIntegral()
        && update.value() instanceof Literal literal
        && literal.constant().value() instanceof Number number
        && new Constant(literal.type(), number).is(1.0);
  }

  @Override
  public Void visitExecute(JavaStatement.Execute statement) {
    code.addStatement("$L", ExpressionPrinter.print(statement.call()));
    return null;
  }

  @Override
  public Void visitChoice(Choice statement) {
    code.beginControlFlow("if ($L)", ExpressionPrinter.print(statement.condition()));
    block(statement.origin(), statement.then());
    List<JavaStatement> otherwise = statement.otherwise();
    int chained = 0;
    while (otherwise.size() == 1 && otherwise.get(0) instanceof Choice next) {
      trace.begin(code, next);
      chained++;
      code.nextControlFlow("else if ($L)", ExpressionPrinter.print(next.condition()));
      comment(next.origin());
      block(next.origin(), next.then());
      otherwise = next.otherwise();
    }
    if (!otherwise.isEmpty()) {
      code.nextControlFlow("else");
      block(statement.origin(), otherwise);
    }
    code.endControlFlow();
    for (int k = 0; k < chained; k++) {
      trace.end(code);
    }
    return null;
  }

  @Override
  public Void visitCountedLoop(JavaStatement.CountedLoop statement) {
    label(statement.label());
    String index = statement.index().name();
    long step = statement.step();
    String update = step > 0 ? index + " += " + step : index + " -= " + -step;
    if (step == 1 || step == -1) {
      update = index + (step > 0 ? "++" : "--");
    }
    code.beginControlFlow(
        "for ($T $L = $L; $L; $L)",
        TypeNames.of(statement.index().type()),
        index,
        ExpressionPrinter.print(statement.from()),
        ExpressionPrinter.print(statement.condition()),
        update);
    block(statement.origin(), statement.body());
    code.endControlFlow();
    return null;
  }

  private void label(String label) {
    if (!label.isEmpty()) {
      code.add("$L:\n", label);
    }
  }

  @Override
  public Void visitConditionLoop(JavaStatement.ConditionLoop statement) {
    label(statement.label());
    CodeBlock condition = ExpressionPrinter.print(statement.condition());
    if (statement.testsLast()) {
      code.beginControlFlow("do");
      block(statement.origin(), statement.body());
      code.endControlFlow("while ($L)", condition);
    } else {
      code.beginControlFlow("while ($L)", condition);
      block(statement.origin(), statement.body());
      code.endControlFlow();
    }
    return null;
  }

  @Override
  public Void visitLabeledBlock(JavaStatement.LabeledBlock statement) {
    code.beginControlFlow("$L:", statement.label());
    block(statement.origin(), statement.body());
    code.endControlFlow();
    return null;
  }

  @Override
  public Void visitJump(JavaStatement.Jump statement) {
    String keyword = statement.isContinue() ? "continue" : "break";
    code.addStatement(statement.label().isEmpty() ? keyword : keyword + " " + statement.label());
    return null;
  }

  @Override
  public Void visitThrow(JavaStatement.Throw statement) {
    code.addStatement("throw $L", ExpressionPrinter.print(statement.exception()));
    return null;
  }

  @Override
  public Void visitReturn(JavaStatement.Return statement) {
    if (statement.value() == null) {
      code.addStatement("return");
    } else {
      code.addStatement("return $L", ExpressionPrinter.print(statement.value()));
    }
    return null;
  }

  @Override
  public Void visitBanner(JavaStatement.Banner statement) {
    code.add(atStart ? "// $L\n" : "\n// $L\n", Comments.banner(statement.sweep()));
    commented = null;
    reverse = statement.sweep() != Sweep.FORWARD;
    return null;
  }
}
