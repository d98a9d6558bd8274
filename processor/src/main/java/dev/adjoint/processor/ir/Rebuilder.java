package dev.adjoint.processor.ir;

import java.util.ArrayList;
import java.util.List;

/**
 * Rebuilds code with other operands, other bound values or other origins, in program order. A
 * subclass says what becomes of each.
 */
public abstract class Rebuilder implements StatementVisitor<Statement> {

  /** What is read in place of {@code operand}. */
  public abstract Operand operand(Operand operand);

  /** What is bound in place of {@code value}; called before anything that sees the value. */
  protected Value bind(Value value) {
    return value;
  }

  /** The origin of the rebuilt statement. */
  protected Origin origin(Origin origin) {
    return origin;
  }

  /** How the rebuilt loop is to save memory. */
  protected Checkpointing checkpointing(Checkpointing checkpointing) {
    return checkpointing;
  }

  /** The label of the rebuilt block, and of the jumps to its end. */
  protected Label label(Label label) {
    return label;
  }

  /** Rebuilds an operation. */
  public final Operation operation(Operation operation) {
    return operation.operands().isEmpty()
        ? operation
        : operation.withOperands(operands(operation.operands()));
  }

  /** Rebuilds a statement with all that is nested in it. */
  public final Statement statement(Statement statement) {
    return statement.accept(this);
  }

  /** Rebuilds statements in order. */
  public final List<Statement> statements(List<Statement> statements) {
    List<Statement> rebuilt = new ArrayList<>(statements.size());
    for (Statement statement : statements) {
      rebuilt.add(statement(statement));
    }
    return rebuilt;
  }

  /** Rebuilds a block. */
  public final Block block(Block block) {
    List<Statement> statements = statements(block.statements());
    return new Block(statements, terminator(block.end()));
  }

  /** Rebuilds the end of a block. */
  public final Terminator terminator(Terminator end) {
    if (end instanceof Terminator.Yield yield) {
      return new Terminator.Yield(operands(yield.operands()));
    }
    if (end instanceof Terminator.Exit exit) {
      return new Terminator.Exit(label(exit.label()), operands(exit.operands()));
    }
    Terminator.Throw thrown = (Terminator.Throw) end;
    return new Terminator.Throw(operand(thrown.exception()), origin(thrown.origin()));
  }

  private List<Operand> operands(List<Operand> operands) {
    List<Operand> rebuilt = new ArrayList<>(operands.size());
    for (Operand operand : operands) {
      rebuilt.add(operand(operand));
    }
    return rebuilt;
  }

  private Operand optional(Operand operand) {
    return operand == null ? null : operand(operand);
  }

  private List<Value> bindAll(List<Value> values) {
    return values.stream().map(this::bind).toList();
  }

  private List<Carried> carried(List<Carried> carried) {
    List<Operand> initials = operands(carried.stream().map(Carried::initial).toList());
    List<Carried> rebuilt = new ArrayList<>(carried.size());
    for (int i = 0; i < carried.size(); i++) {
      rebuilt.add(new Carried(bind(carried.get(i).parameter()), initials.get(i)));
    }
    return rebuilt;
  }

  @Override
  public final Statement visitLet(Let let) {
    Operation operation = operation(let.operation());
    return new Let(bind(let.target()), operation, origin(let.origin()));
  }

  @Override
  public final Statement visitPerform(Perform perform) {
    return new Perform((Operation.Invoke) operation(perform.call()), origin(perform.origin()));
  }

  @Override
  public final Statement visitStore(Store store) {
    return new Store(
        operand(store.array()),
        operand(store.index()),
        operand(store.value()),
        origin(store.origin()));
  }

  @Override
  public final Statement visitFieldStore(FieldStore store) {
    return new FieldStore(
        operand(store.object()), store.field(), operand(store.value()), origin(store.origin()));
  }

  @Override
  public final Statement visitAccumulate(Accumulate accumulate) {
    return new Accumulate(
        operand(accumulate.array()),
        operand(accumulate.index()),
        operand(accumulate.value()),
        origin(accumulate.origin()));
  }

  @Override
  public final Statement visitFill(Fill fill) {
    return new Fill(
        operand(fill.array()),
        optional(fill.from()),
        optional(fill.to()),
        operand(fill.value()),
        origin(fill.origin()));
  }

  @Override
  public final Statement visitCopyRange(CopyRange copy) {
    return new CopyRange(
        operand(copy.source()),
        operand(copy.sourceFrom()),
        operand(copy.target()),
        operand(copy.targetFrom()),
        operand(copy.length()),
        origin(copy.origin()));
  }

  @Override
  public final Statement visitPush(Push push) {
    return new Push(operand(push.stack()), operand(push.value()), origin(push.origin()));
  }

  @Override
  public final Statement visitMark(Mark mark) {
    return new Mark(mark.sweep(), origin(mark.origin()));
  }

  @Override
  public final Statement visitIf(If statement) {
    Operand condition = operand(statement.condition());
    Block then = block(statement.then());
    Block otherwise = block(statement.otherwise());
    return new If(
        condition, then, otherwise, bindAll(statement.results()), origin(statement.origin()));
  }

  @Override
  public final Statement visitFor(For loop) {
    Operand from = operand(loop.from());
    Operand to = operand(loop.to());
    List<Carried> carried = carried(loop.carried());
    Value index = bind(loop.index());
    Block body = block(loop.body());
    return new For(
        index,
        from,
        loop.test(),
        to,
        loop.step(),
        carried,
        loop.guard(),
        body,
        bindAll(loop.results()),
        origin(loop.origin()),
        checkpointing(loop.checkpointing()));
  }

  @Override
  public final Statement visitWhile(While loop) {
    List<Carried> carried = carried(loop.carried());
    Block condition = block(loop.condition());
    Block body = block(loop.body());
    return new While(carried, condition, body, bindAll(loop.results()), origin(loop.origin()));
  }

  @Override
  public final Statement visitDoWhile(DoWhile loop) {
    List<Carried> carried = carried(loop.carried());
    Block body = block(loop.body());
    return new DoWhile(carried, body, bindAll(loop.results()), origin(loop.origin()));
  }

  @Override
  public final Statement visitLabeled(Labeled labeled) {
    Label label = label(labeled.label());
    Block body = block(labeled.body());
    return new Labeled(label, body, bindAll(labeled.results()), origin(labeled.origin()));
  }
}
