package dev.adjoint.processor.transform.outline;

import dev.adjoint.processor.ir.Accumulate;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.CopyRange;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.DerivedParameter;
import dev.adjoint.processor.ir.DoWhile;
import dev.adjoint.processor.ir.FieldStore;
import dev.adjoint.processor.ir.Fill;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Mark;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.Push;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.StatementVisitor;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.While;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many bytes of bytecode code takes, at the most: as if each value had a local variable of its
 * own, which it is stored in and read from.
 */
final class SizeEstimate implements StatementVisitor<Size> {
  private static final int BRANCH = 3;
  private static final int CALL = 3;

  /** What a record of results takes to be made, its components aside. */
  private static final int RECORD = 8;

  private final OperationSize operations;
  private final Map<Block, Size> blocks = new IdentityHashMap<>();

  /** Prepares estimates for methods of {@code companion}. */
  SizeEstimate(String companion) {
    this.operations = new OperationSize(companion);
  }

  /** The bytes of a whole method. */
  int method(DerivedMethod method) {
    int slots = 0;
    for (DerivedParameter parameter : method.parameters()) {
      slots += Size.slots(parameter.value().type());
    }
    return block(method.body()).total(slots) + RECORD;
  }

  /** A block, and what becomes of what it hands over. */
  Size block(Block block) {
    Size known = blocks.get(block);
    if (known == null) {
      known = statements(block.statements()).and(end(block.end()));
      blocks.put(block, known);
    }
    return known;
  }

  /** Statements, one after the other. */
  Size statements(List<Statement> statements) {
    Size size = Size.NOTHING;
    for (Statement statement : statements) {
      size = size.and(statement(statement));
    }
    return size;
  }

  /** A statement with all that is nested in it. */
  Size statement(Statement statement) {
    return statement.accept(this);
  }

  private Size end(Terminator end) {
    Size size = read(end.operands());
    if (end instanceof Terminator.Throw) {
      return size.and(1);
    }
    Size assigned = new Size(2, 4, 0);
    for (int i = 0; i < end.operands().size(); i++) {
      size = size.and(assigned);
    }
    int jump = end instanceof Terminator.Exit ? BRANCH + 8 : BRANCH;
    return size.and(jump);
  }

  private static Size read(List<Operand> operands) {
    return OperationSize.read(operands);
  }

  private static Size bind(List<Value> values) {
    Size size = Size.NOTHING;
    for (Value value : values) {
      size = size.and(OperationSize.bind(value));
    }
    return size;
  }

  private Size simple(Statement statement, int bytes) {
    return read(Anatomy.reads(statement)).and(bytes);
  }

  @Override
  public Size visitLet(Let statement) {
    return statement
        .operation()
        .accept(operations)
        .and(read(statement.operation().operands()))
        .and(OperationSize.bind(statement.target()));
  }

  @Override
  public Size visitPerform(Perform statement) {
    return simple(statement, 1).and(statement.call().accept(operations));
  }

  @Override
  public Size visitStore(Store statement) {
    return simple(statement, 2);
  }

  @Override
  public Size visitFieldStore(FieldStore statement) {
    return simple(statement, 3);
  }

  @Override
  public Size visitAccumulate(Accumulate statement) {
    return simple(statement, 6);
  }

  @Override
  public Size visitFill(Fill statement) {
    return simple(statement, CALL);
  }

  @Override
  public Size visitCopyRange(CopyRange statement) {
    return simple(statement, CALL);
  }

  @Override
  public Size visitPush(Push statement) {
    return simple(statement, CALL);
  }

  @Override
  public Size visitMark(Mark statement) {
    return Size.NOTHING;
  }

  @Override
  public Size visitIf(If statement) {
    return simple(statement, 2 * BRANCH)
        .and(block(statement.then()))
        .and(block(statement.otherwise()))
        .and(bind(statement.results()));
  }

  private Size loop(Loop statement) {
    List<Value> parameters = statement.carried().stream().map(Carried::parameter).toList();
    return simple(statement, 2 * BRANCH).and(bind(parameters)).and(block(statement.body()));
  }

  @Override
  public Size visitFor(For statement) {
    int test = 2 * BRANCH + 2;
    int increment = 8;
    return loop(statement)
        .and(bind(List.of(statement.index(), statement.index())))
        .and(read(List.of(statement.index(), statement.to(), statement.index())))
        .and(test + increment);
  }

  @Override
  public Size visitWhile(While statement) {
    return loop(statement).and(block(statement.condition()));
  }

  @Override
  public Size visitDoWhile(DoWhile statement) {
    return loop(statement);
  }

  @Override
  public Size visitLabeled(Labeled statement) {
    return block(statement.body()).and(bind(statement.results())).and(BRANCH);
  }
}
