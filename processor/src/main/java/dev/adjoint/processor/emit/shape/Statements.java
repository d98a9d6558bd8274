package dev.adjoint.processor.emit.shape;

import dev.adjoint.processor.emit.shape.JavaExpression.MethodCall;
import dev.adjoint.processor.emit.shape.JavaExpression.Read;
import dev.adjoint.processor.emit.shape.JavaExpression.ShortCircuit;
import dev.adjoint.processor.emit.shape.JavaExpression.StaticCall;
import dev.adjoint.processor.emit.shape.JavaStatement.Assign;
import dev.adjoint.processor.emit.shape.JavaStatement.Choice;
import dev.adjoint.processor.emit.shape.JavaStatement.ConditionLoop;
import dev.adjoint.processor.emit.shape.JavaStatement.CountedLoop;
import dev.adjoint.processor.emit.shape.JavaStatement.Execute;
import dev.adjoint.processor.emit.shape.JavaStatement.Jump;
import dev.adjoint.processor.emit.shape.JavaStatement.Update;
import dev.adjoint.processor.ir.Accumulate;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.CopyRange;
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
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.Push;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.StatementVisitor;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.While;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Translates blocks to statements of Java, as yet without declarations. */
final class Statements implements StatementVisitor<Void> {
  private final Structure structure;
  private final Needs needs;
  private final Uses uses;
  private final Inlining inlining;
  private final Webs webs;
  private final Expressions expressions;
  private final MethodEnd methodEnd;
  private final Map<Labeled, String> labels = new IdentityHashMap<>();
  private final Set<String> usedLabels = new HashSet<>();
  private List<JavaStatement> out = new ArrayList<>();

  Statements(
      Structure structure,
      Needs needs,
      Uses uses,
      Inlining inlining,
      Webs webs,
      Expressions expressions,
      MethodEnd methodEnd) {
    this.structure = structure;
    this.needs = needs;
    this.uses = uses;
    this.inlining = inlining;
    this.webs = webs;
    this.expressions = expressions;
    this.methodEnd = methodEnd;
  }

  /** Translates a method's body. */
  List<JavaStatement> body(Block body) {
    Labeled last = methodEnd.returnsFrom(body, uses, inlining);
    for (Statement statement : body.statements()) {
      if (statement == last) {
        out.addAll(returning(last));
        return out;
      }
      statement(statement);
    }
    end(body, Origin.FRAME);
    return out;
  }

  /** Translates a labeled block behind which the method returns the results. */
  private List<JavaStatement> returning(Labeled labeled) {
    labels.put(labeled, "");
    return block(labeled.body(), labeled.origin());
  }

  private void statement(Statement statement) {
    if (uses.isPrinted(statement)) {
      statement.accept(this);
    }
  }

  private List<JavaStatement> block(Block block, Origin origin) {
    List<JavaStatement> around = out;
    out = new ArrayList<>();
    block.statements().forEach(this::statement);
    end(block, origin);
    List<JavaStatement> inside = out;
    out = around;
    return inside;
  }

  private void end(Block block, Origin origin) {
    if (block.end() instanceof Terminator.Throw thrown) {
      JavaExpression exception = expressions.of(thrown.exception());
      out.add(new JavaStatement.Throw(exception, thrown.origin()));
    } else if (block.end() instanceof Terminator.Exit) {
      exit(block, structure.jump(block), origin);
    } else if (structure.parent(block) == null) {
      out.addAll(methodEnd.returned(delivered(block), origin));
    } else if (isReturning(block)) {
      out.addAll(methodEnd.returned(delivered(block), origin));
    } else {
      deliver(block, origin);
    }
  }

  /** Whether the block is the body of a labeled block behind which the method returns. */
  private boolean isReturning(Block block) {
    return labels.entrySet().stream()
        .anyMatch(e -> e.getValue().isEmpty() && e.getKey().body() == block);
  }

  private void exit(Block block, Labeled left, Origin origin) {
    if (labels.get(left).isEmpty()) {
      out.addAll(methodEnd.returned(delivered(block), origin));
      return;
    }
    deliver(block, origin);
    out.add(new Jump(false, labels.get(left), origin));
  }

  private List<JavaExpression> delivered(Block block) {
    return uses.delivered(block, false).stream().map(expressions::of).toList();
  }

  private void deliver(Block block, Origin origin) {
    ParallelCopies copies = new ParallelCopies();
    List<Value> targets = structure.targets(block);
    for (int i = 0; i < targets.size(); i++) {
      if (targets.get(i) != null && needs.isNeeded(targets.get(i))) {
        Operand operand = block.end().operands().get(i);
        copies.add(webs.variable(targets.get(i)), expressions.of(operand));
      }
    }
    out.addAll(copies.ordered(Origin.FRAME));
  }

  @Override
  public Void visitLet(Let let) {
    if (inlining.isInlined(let.target())) {
      return null;
    }
    JavaExpression value = expressions.of(let.operation());
    if (!needs.isNeeded(let.target()) && isCall(value)) {
      out.add(new Execute(value, let.origin()));
    } else {
      assign(webs.variable(let.target()), value, let.origin());
    }
    return null;
  }

  private static boolean isCall(JavaExpression expression) {
    return expression instanceof MethodCall
        || expression instanceof StaticCall
        || expression instanceof JavaExpression.NewObject;
  }

  private void assign(Variable variable, JavaExpression value, Origin origin) {
    if (!(value instanceof Read read && read.variable() == variable)) {
      out.add(new Assign(new Read(variable), Conversions.assigned(value), origin));
    }
  }

  @Override
  public Void visitPerform(Perform perform) {
    out.add(new Execute(expressions.of(perform.call()), perform.origin()));
    return null;
  }

  @Override
  public Void visitStore(Store store) {
    JavaExpression element = expressions.element(store.array(), store.index());
    JavaExpression value = Conversions.assigned(expressions.of(store.value()));
    out.add(new Assign(element, value, store.origin()));
    return null;
  }

  @Override
  public Void visitFieldStore(FieldStore store) {
    JavaExpression object = expressions.of(store.object());
    JavaExpression field = new JavaExpression.Field(object, store.field(), store.value().type());
    JavaExpression value = Conversions.assigned(expressions.of(store.value()));
    out.add(new Assign(field, value, store.origin()));
    return null;
  }

  @Override
  public Void visitAccumulate(Accumulate add) {
    JavaExpression element = expressions.element(add.array(), add.index());
    JavaExpression value = Conversions.assigned(expressions.of(add.value()));
    out.add(new Update(element, BinaryOperator.ADD, value, add.origin()));
    return null;
  }

  @Override
  public Void visitFill(Fill fill) {
    call("java.util.Arrays", "fill", Needs.operands(fill), fill.origin());
    return null;
  }

  @Override
  public Void visitCopyRange(CopyRange copy) {
    call("java.lang.System", "arraycopy", Needs.operands(copy), copy.origin());
    return null;
  }

  private void call(String owner, String method, List<Operand> operands, Origin origin) {
    List<JavaExpression> arguments = operands.stream().map(expressions::of).toList();
    out.add(new Execute(new StaticCall(owner, method, arguments, null), origin));
  }

  @Override
  public Void visitPush(Push push) {
    JavaExpression value = Conversions.assigned(expressions.of(push.value()));
    MethodCall call = new MethodCall("push", List.of(expressions.of(push.stack()), value), null);
    out.add(new Execute(call, push.origin()));
    return null;
  }

  @Override
  public Void visitMark(Mark mark) {
    out.add(new JavaStatement.Banner(mark.sweep(), mark.origin()));
    return null;
  }

  @Override
  public Void visitIf(If choice) {
    if (inlining.isExpression(choice)) {
      for (int i = 0; i < choice.results().size(); i++) {
        Value result = choice.results().get(i);
        if (needs.isNeeded(result) && !inlining.isInlined(result)) {
          assign(webs.variable(result), expressions.choice(choice, i), choice.origin());
        }
      }
      return null;
    }
    JavaExpression condition = expressions.of(choice.condition());
    List<JavaStatement> then = block(choice.then(), choice.origin());
    List<JavaStatement> otherwise = block(choice.otherwise(), choice.origin());
    if (!then.isEmpty() || otherwise.isEmpty() && !Conditions.isSilent(condition)) {
      out.add(new Choice(condition, then, otherwise, choice.origin()));
    } else if (!otherwise.isEmpty()) {
      out.add(new Choice(Conditions.not(condition), otherwise, then, choice.origin()));
    }
    return null;
  }

  private void enter(Loop loop) {
    ParallelCopies copies = new ParallelCopies();
    for (Carried carried : needs.carried(loop)) {
      copies.add(webs.variable(carried.parameter()), expressions.of(carried.initial()));
    }
    out.addAll(copies.ordered(loop.origin()));
  }

  @Override
  public Void visitFor(For loop) {
    enter(loop);
    Variable index = webs.variable(loop.index());
    JavaExpression to = expressions.of(loop.to());
    JavaExpression condition = Conversions.infix(loop.test(), new Read(index), to, Scalar.BOOLEAN);
    if (loop.guard() >= 0) {
      Value guard = loop.carried().get(loop.guard()).parameter();
      condition = new ShortCircuit(true, condition, expressions.of(guard));
    }
    out.add(
        new CountedLoop(
            "",
            index,
            Conversions.assigned(expressions.of(loop.from())),
            condition,
            loop.step(),
            block(loop.body(), loop.origin()),
            loop.origin()));
    return null;
  }

  @Override
  public Void visitWhile(While loop) {
    enter(loop);
    List<JavaStatement> body = block(loop.body(), loop.origin());
    List<JavaStatement> around = out;
    out = new ArrayList<>();
    loop.condition().statements().forEach(this::statement);
    List<JavaStatement> before = out;
    out = around;
    JavaExpression condition = expressions.of(loop.condition().yielded().get(0));
    if (!before.isEmpty()) {
      before.add(leaveUnless(condition, loop.origin()));
      before.addAll(body);
      body = before;
      condition = Conditions.TRUE;
    }
    out.add(new ConditionLoop("", false, condition, body, loop.origin()));
    return null;
  }

  private static JavaStatement leaveUnless(JavaExpression condition, Origin origin) {
    List<JavaStatement> leave = List.of(new Jump(false, "", origin));
    return new Choice(Conditions.not(condition), leave, List.of(), origin);
  }

  @Override
  public Void visitDoWhile(DoWhile loop) {
    enter(loop);
    if (!(loop.body().end() instanceof Terminator.Yield yield)) {
      List<JavaStatement> body = block(loop.body(), loop.origin());
      out.add(new ConditionLoop("", false, Conditions.TRUE, body, loop.origin()));
      return null;
    }
    Operand again = yield.operands().get(0);
    Map<Value, Value> renamings = Interference.renamings(loop, structure, needs);
    List<JavaStatement> around = out;
    out = new ArrayList<>();
    loop.body().statements().forEach(this::statement);
    JavaExpression condition = saved(again, loop);
    if (condition == null) {
      condition = expressions.renamed(again, renamings);
    }
    deliver(loop.body(), loop.origin());
    List<JavaStatement> body = out;
    out = around;
    out.add(new ConditionLoop("", true, condition, body, loop.origin()));
    return null;
  }

  /** Keeps the test in a variable of its own if it is a carried value that changes before it. */
  private JavaExpression saved(Operand again, DoWhile loop) {
    for (int i = 0; i < loop.carried().size(); i++) {
      Value parameter = loop.carried().get(i).parameter();
      Operand next = loop.body().yielded().get(i + 1);
      if (again.equals(parameter) && needs.isNeeded(parameter) && !next.equals(parameter)) {
        Variable variable = new Variable(Scalar.BOOLEAN, "again", false);
        assign(variable, expressions.of(again), loop.origin());
        return new Read(variable);
      }
    }
    return null;
  }

  @Override
  public Void visitLabeled(Labeled labeled) {
    String label = labelFor(labeled);
    labels.put(labeled, label);
    List<JavaStatement> body = block(labeled.body(), labeled.origin());
    out.add(new JavaStatement.LabeledBlock(label, body, labeled.origin()));
    return null;
  }

  private String labelFor(Labeled labeled) {
    String proposal = labeled.label().name().isEmpty() ? "block" : labeled.label().name();
    String label = proposal;
    for (int i = 1; !usedLabels.add(label); i++) {
      label = proposal + i;
    }
    return label;
  }
}
