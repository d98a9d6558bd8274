package dev.adjoint.processor.ir;

import java.util.ArrayList;
import java.util.List;

/** Checks the statements of one block, in order. */
final class StatementChecker implements StatementVisitor<Void> {
  private static final OperationChecker OPERATIONS = new OperationChecker();

  private final IrScope scope;
  private final List<Labeled> around;
  private final IrVerifier.Form form;

  StatementChecker(IrScope scope, List<Labeled> around, IrVerifier.Form form) {
    this.scope = scope;
    this.around = around;
    this.form = form;
  }

  private static void require(boolean condition, String rule, Object where) {
    if (!condition) {
      throw new MalformedIrException(rule + ": " + where);
    }
  }

  /** Checks a block that, if it ends normally, hands over operands of the given types. */
  void block(Block block, List<? extends IrType> results) {
    for (Statement statement : block.statements()) {
      require(statement.origin() != null, "no origin", statement);
      statement.accept(this);
    }
    end(block.end(), results);
  }

  private void end(Terminator end, List<? extends IrType> results) {
    end.operands().forEach(scope::read);
    if (end instanceof Terminator.Yield) {
      match(end.operands(), results, end);
    } else if (end instanceof Terminator.Exit exit) {
      require(form != IrVerifier.Form.STRUCTURED, "a jump in structured code", exit);
      Labeled target =
          around.stream()
              .filter(labeled -> labeled.label().equals(exit.label()))
              .findFirst()
              .orElseThrow(() -> new MalformedIrException("exit to nowhere: " + exit.label()));
      match(end.operands(), types(target.results()), end);
    }
  }

  private static void match(List<Operand> operands, List<? extends IrType> types, Object where) {
    boolean fits = operands.size() == types.size();
    for (int i = 0; fits && i < operands.size(); i++) {
      fits = OperationChecker.assignable(operands.get(i), types.get(i));
    }
    if (!fits) {
      throw new MalformedIrException("expected " + types + " but found: " + where);
    }
  }

  private static List<IrType> types(List<Value> values) {
    return values.stream().map(Value::type).toList();
  }

  private void nested(Block block, List<Value> bindings, List<? extends IrType> results) {
    IrScope inner = scope.nested();
    bindings.forEach(inner::bind);
    new StatementChecker(inner, around, form).block(block, results);
  }

  private void operation(Operation operation) {
    operation.operands().forEach(scope::read);
    operation.accept(OPERATIONS);
  }

  private IrType elementOf(Operand array) {
    scope.read(array);
    require(array.type() instanceof ArrayType, "not an array", array);
    return ((ArrayType) array.type()).element();
  }

  private void readAs(Operand operand, IrType type) {
    scope.read(operand);
    require(OperationChecker.assignable(operand, type), "expected " + type, operand);
  }

  private void bindAll(List<Value> values) {
    values.forEach(scope::bind);
  }

  @Override
  public Void visitLet(Let let) {
    operation(let.operation());
    require(let.operation().type() != null, "nothing to bind", let);
    boolean fits = OperationChecker.assignable(let.operation().type(), let.target().type());
    require(fits, "target of another type", let);
    scope.bind(let.target());
    return null;
  }

  @Override
  public Void visitPerform(Perform perform) {
    operation(perform.call());
    return null;
  }

  @Override
  public Void visitStore(Store store) {
    readAs(store.value(), elementOf(store.array()));
    readAs(store.index(), Scalar.INT);
    return null;
  }

  @Override
  public Void visitFieldStore(FieldStore store) {
    scope.read(store.object());
    require(store.object().type() instanceof OpaqueType, "not an object", store.object());
    scope.read(store.value());
    return null;
  }

  @Override
  public Void visitAccumulate(Accumulate accumulate) {
    readAs(accumulate.value(), elementOf(accumulate.array()));
    readAs(accumulate.index(), Scalar.INT);
    require(accumulate.value().type() instanceof Scalar, "adds a reference", accumulate);
    return null;
  }

  @Override
  public Void visitFill(Fill fill) {
    readAs(fill.value(), elementOf(fill.array()));
    require((fill.from() == null) == (fill.to() == null), "half a range", fill);
    if (fill.from() != null) {
      readAs(fill.from(), Scalar.INT);
      readAs(fill.to(), Scalar.INT);
    }
    return null;
  }

  @Override
  public Void visitCopyRange(CopyRange copy) {
    IrType source = elementOf(copy.source());
    require(
        OperationChecker.assignable(source, elementOf(copy.target())), "cannot be copied", copy);
    readAs(copy.sourceFrom(), Scalar.INT);
    readAs(copy.targetFrom(), Scalar.INT);
    readAs(copy.length(), Scalar.INT);
    return null;
  }

  @Override
  public Void visitPush(Push push) {
    scope.read(push.stack());
    require(push.stack().type() instanceof StackType, "not a stack", push);
    if (push.stack().type().equals(StackType.REFERENCES)) {
      scope.read(push.value());
      require(!(push.value().type() instanceof Scalar), "a number is no reference", push);
    } else {
      readAs(push.value(), ((StackType) push.stack().type()).element());
    }
    return null;
  }

  @Override
  public Void visitMark(Mark mark) {
    return null;
  }

  @Override
  public Void visitIf(If statement) {
    readAs(statement.condition(), Scalar.BOOLEAN);
    nested(statement.then(), List.of(), types(statement.results()));
    nested(statement.otherwise(), List.of(), types(statement.results()));
    bindAll(statement.results());
    return null;
  }

  private List<Value> carried(Loop loop) {
    List<Value> parameters = new ArrayList<>();
    for (Carried carried : loop.carried()) {
      readAs(carried.initial(), carried.parameter().type());
      parameters.add(carried.parameter());
    }
    require(types(parameters).equals(types(loop.results())), "results do not match", loop);
    return parameters;
  }

  @Override
  public Void visitFor(For loop) {
    IrType index = loop.index().type();
    require(index == Scalar.INT || index == Scalar.LONG, "counter of the wrong type", index);
    readAs(loop.from(), index);
    readAs(loop.to(), index);
    boolean upwards =
        loop.test() == BinaryOperator.LESS || loop.test() == BinaryOperator.LESS_EQUAL;
    boolean downwards =
        loop.test() == BinaryOperator.GREATER || loop.test() == BinaryOperator.GREATER_EQUAL;
    require(upwards && loop.step() > 0 || downwards && loop.step() < 0, "step", loop.step());
    List<Value> bindings = carried(loop);
    List<IrType> results = types(bindings);
    if (loop.guard() >= 0) {
      require(results.get(loop.guard()) == Scalar.BOOLEAN, "guard not boolean", loop.guard());
    }
    bindings.add(loop.index());
    nested(loop.body(), bindings, results);
    bindAll(loop.results());
    return null;
  }

  @Override
  public Void visitWhile(While loop) {
    List<Value> parameters = carried(loop);
    require(Purity.isPure(loop.condition()), "condition with an effect", loop.origin());
    IrScope inner = scope.nested();
    parameters.forEach(inner::bind);
    StatementChecker checker = new StatementChecker(inner, around, form);
    checker.nested(loop.condition(), List.of(), List.of(Scalar.BOOLEAN));
    checker.nested(loop.body(), List.of(), types(parameters));
    bindAll(loop.results());
    return null;
  }

  @Override
  public Void visitDoWhile(DoWhile loop) {
    List<Value> parameters = carried(loop);
    List<IrType> results = new ArrayList<>(List.of(Scalar.BOOLEAN));
    results.addAll(types(parameters));
    nested(loop.body(), parameters, results);
    bindAll(loop.results());
    return null;
  }

  @Override
  public Void visitLabeled(Labeled labeled) {
    require(form != IrVerifier.Form.STRUCTURED, "a label in structured code", labeled.label());
    boolean fresh = around.stream().noneMatch(l -> l.label().equals(labeled.label()));
    require(fresh, "label inside itself", labeled.label());
    List<Labeled> enclosing = new ArrayList<>(around);
    enclosing.add(labeled);
    new StatementChecker(scope.nested(), enclosing, form)
        .block(labeled.body(), types(labeled.results()));
    bindAll(labeled.results());
    return null;
  }
}
