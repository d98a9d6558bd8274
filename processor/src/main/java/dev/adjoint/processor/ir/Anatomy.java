package dev.adjoint.processor.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The parts of a statement: nested blocks, values bound, operands read. */
public final class Anatomy {
  private Anatomy() {}

  /** The blocks nested directly in a statement, in program order. */
  public static List<Block> blocks(Statement statement) {
    if (statement instanceof If branch) {
      return List.of(branch.then(), branch.otherwise());
    }
    if (statement instanceof While loop) {
      return List.of(loop.condition(), loop.body());
    }
    if (statement instanceof Loop loop) {
      return List.of(loop.body());
    }
    return statement instanceof Labeled labeled ? List.of(labeled.body()) : List.of();
  }

  /** The values that a statement binds for the rest of the block that it stands in. */
  public static List<Value> binds(Statement statement) {
    if (statement instanceof Let let) {
      return List.of(let.target());
    }
    if (statement instanceof If branch) {
      return branch.results();
    }
    if (statement instanceof Loop loop) {
      return loop.results();
    }
    return statement instanceof Labeled labeled ? labeled.results() : List.of();
  }

  /** The values that a loop binds for its body. */
  public static List<Value> parameters(Loop loop) {
    List<Value> parameters = new ArrayList<>();
    if (loop instanceof For counted) {
      parameters.add(counted.index());
    }
    loop.carried().forEach(carried -> parameters.add(carried.parameter()));
    return parameters;
  }

  /** The operands that a statement itself reads, nested blocks aside. */
  public static List<Operand> reads(Statement statement) {
    return statement.accept(new Reads());
  }

  /** Visits every statement below a block, outer before inner, in program order. */
  public static void forEach(Block block, Consumer<Statement> action) {
    for (Statement statement : block.statements()) {
      action.accept(statement);
      blocks(statement).forEach(inner -> forEach(inner, action));
    }
  }

  /** Visits every operand read below a block, those of the terminators included. */
  public static void forEachRead(Block block, Consumer<Operand> action) {
    for (Statement statement : block.statements()) {
      reads(statement).forEach(action);
      blocks(statement).forEach(inner -> forEachRead(inner, action));
    }
    block.end().operands().forEach(action);
  }

  private static final class Reads implements StatementVisitor<List<Operand>> {
    @Override
    public List<Operand> visitLet(Let statement) {
      return statement.operation().operands();
    }

    @Override
    public List<Operand> visitPerform(Perform statement) {
      return statement.call().operands();
    }

    @Override
    public List<Operand> visitStore(Store statement) {
      return List.of(statement.array(), statement.index(), statement.value());
    }

    @Override
    public List<Operand> visitFieldStore(FieldStore statement) {
      return List.of(statement.object(), statement.value());
    }

    @Override
    public List<Operand> visitAccumulate(Accumulate statement) {
      return List.of(statement.array(), statement.index(), statement.value());
    }

    @Override
    public List<Operand> visitFill(Fill statement) {
      return statement.from() == null
          ? List.of(statement.array(), statement.value())
          : List.of(statement.array(), statement.from(), statement.to(), statement.value());
    }

    @Override
    public List<Operand> visitCopyRange(CopyRange statement) {
      return List.of(
          statement.source(),
          statement.sourceFrom(),
          statement.target(),
          statement.targetFrom(),
          statement.length());
    }

    @Override
    public List<Operand> visitPush(Push statement) {
      return List.of(statement.stack(), statement.value());
    }

    @Override
    public List<Operand> visitMark(Mark statement) {
      return List.of();
    }

    @Override
    public List<Operand> visitIf(If statement) {
      return List.of(statement.condition());
    }

    @Override
    public List<Operand> visitFor(For statement) {
      List<Operand> reads = new ArrayList<>(List.of(statement.from(), statement.to()));
      reads.addAll(initials(statement));
      return reads;
    }

    @Override
    public List<Operand> visitWhile(While statement) {
      return initials(statement);
    }

    @Override
    public List<Operand> visitDoWhile(DoWhile statement) {
      return initials(statement);
    }

    @Override
    public List<Operand> visitLabeled(Labeled statement) {
      return List.of();
    }

    private static List<Operand> initials(Loop loop) {
      return loop.carried().stream().map(Carried::initial).toList();
    }
  }
}
