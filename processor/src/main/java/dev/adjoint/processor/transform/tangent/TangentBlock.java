package dev.adjoint.processor.transform.tangent;

import dev.adjoint.processor.ir.Accumulate;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.CopyRange;
import dev.adjoint.processor.ir.Derivation;
import dev.adjoint.processor.ir.DoWhile;
import dev.adjoint.processor.ir.Fill;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Label;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Mark;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.Push;
import dev.adjoint.processor.ir.RuleDerivation;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.StatementVisitor;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.While;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Differentiates the statements of one block in order. */
final class TangentBlock implements StatementVisitor<Void> {
  private static final Origin END = Origin.FRAME.as(Origin.Role.TANGENT);

  private final Dots dots;
  private final BlockBuilder out;
  private final Map<Label, Delivery> exits;
  private final TangentOperation operations;

  TangentBlock(Dots dots, BlockBuilder out) {
    this(dots, out, Map.of());
  }

  private TangentBlock(Dots dots, BlockBuilder out, Map<Label, Delivery> exits) {
    this.dots = dots;
    this.out = out;
    this.exits = exits;
    this.operations = new TangentOperation(dots, out);
  }

  /** Differentiates a whole body; the tangents of the marked results follow the results. */
  Block body(Block body, List<Boolean> withTangent) {
    return block(body, new Delivery(0, withTangent));
  }

  private Block block(Block block, Delivery delivery) {
    block.statements().forEach(statement -> statement.accept(this));
    Terminator end = block.end();
    if (end instanceof Terminator.Yield) {
      return out.yield(delivery.operands(end.operands(), this::dotAtEnd));
    }
    if (end instanceof Terminator.Exit exit) {
      List<Operand> operands = exits.get(exit.label()).operands(exit.operands(), this::dotAtEnd);
      return out.end(new Terminator.Exit(exit.label(), operands));
    }
    return out.end(end);
  }

  private Operand dotAtEnd(Operand operand) {
    return dots.get(operand, out, END);
  }

  private Block nested(Block block, Delivery delivery) {
    return new TangentBlock(dots, out.nested(), exits).block(block, delivery);
  }

  private static Origin tangent(Statement statement) {
    return statement.origin().as(Origin.Role.TANGENT);
  }

  private Operand dot(Operand operand, Statement statement) {
    return dots.get(operand, out, tangent(statement));
  }

  private boolean isActive(Operand operand) {
    return dots.find(operand).isPresent();
  }

  @Override
  public Void visitLet(Let let) {
    if (let.operation() instanceof Operation.Invoke call && TangentCall.replaces(call)) {
      new TangentCall(dots, out).let(let);
      return null;
    }
    out.add(let);
    if (dots.isActive(let.target()) || let.operation() instanceof Operation.Pop) {
      operations.differentiate(let);
    }
    return null;
  }

  @Override
  public Void visitPerform(Perform perform) {
    if (TangentCall.replaces(perform.call())) {
      new TangentCall(dots, out).perform(perform);
      return null;
    }
    if (perform.call().callee().derivation() instanceof Derivation.Pullback pullback) {
      out.add(perform);
      new PullbackTangent(dots, out, perform).add(pullback);
      return null;
    }
    RuleDerivation rule = RuleTangent.of(perform.call());
    if (rule != null) {
      RuleTangent.perform(rule, perform, dots, out);
    } else {
      out.add(perform);
    }
    return null;
  }

  @Override
  public Void visitStore(Store store) {
    Operand value = store.value();
    out.add(store);
    if (isActive(store.array())) {
      Operand array = dot(store.array(), store);
      out.add(new Store(array, store.index(), dot(value, store), tangent(store)));
    }
    return null;
  }

  @Override
  public Void visitAccumulate(Accumulate accumulate) {
    out.add(accumulate);
    if (isActive(accumulate.array()) && isActive(accumulate.value())) {
      Operand array = dot(accumulate.array(), accumulate);
      Operand value = dot(accumulate.value(), accumulate);
      out.add(new Accumulate(array, accumulate.index(), value, tangent(accumulate)));
    }
    return null;
  }

  @Override
  public Void visitFill(Fill fill) {
    out.add(fill);
    if (isActive(fill.array())) {
      Operand array = dot(fill.array(), fill);
      out.add(new Fill(array, fill.from(), fill.to(), dot(fill.value(), fill), tangent(fill)));
    }
    return null;
  }

  @Override
  public Void visitCopyRange(CopyRange copy) {
    out.add(copy);
    if (isActive(copy.target())) {
      boolean zero = !isActive(copy.source()) && copy.source().type().rank() == 1;
      out.add(zero ? zeros(copy) : tangents(copy));
    }
    return null;
  }

  private Statement tangents(CopyRange copy) {
    return new CopyRange(
        dot(copy.source(), copy),
        copy.sourceFrom(),
        dot(copy.target(), copy),
        copy.targetFrom(),
        copy.length(),
        tangent(copy));
  }

  private Statement zeros(CopyRange copy) {
    Operand target = dot(copy.target(), copy);
    Operation end = new Operation.Binary(BinaryOperator.ADD, copy.targetFrom(), copy.length());
    Operand to = out.let(end, tangent(copy));
    Constant zero = Constant.defaultOf(((ArrayType) target.type()).element());
    return new Fill(target, copy.targetFrom(), to, zero, tangent(copy));
  }

  @Override
  public Void visitPush(Push push) {
    out.add(push);
    if (isActive(push.stack())) {
      out.add(new Push(dot(push.stack(), push), dot(push.value(), push), tangent(push)));
    }
    return null;
  }

  @Override
  public Void visitMark(Mark mark) {
    out.add(mark);
    return null;
  }

  @Override
  public Void visitIf(If statement) {
    Delivery delivery = Delivery.of(0, statement.results(), dots);
    Block then = nested(statement.then(), delivery);
    Block otherwise = nested(statement.otherwise(), delivery);
    List<Value> results = delivery.results(statement.results(), dots);
    out.add(new If(statement.condition(), then, otherwise, results, statement.origin()));
    return null;
  }

  private static Delivery delivery(Loop loop, int leading, Dots dots) {
    List<Boolean> active = new ArrayList<>();
    for (int i = 0; i < loop.carried().size(); i++) {
      active.add(
          dots.isActive(loop.carried().get(i).parameter()) || dots.isActive(loop.results().get(i)));
    }
    return new Delivery(leading, active);
  }

  private List<Carried> carried(Loop loop, Delivery delivery) {
    List<Carried> carried = new ArrayList<>(loop.carried());
    for (int i = 0; i < loop.carried().size(); i++) {
      if (delivery.active().get(i)) {
        Carried original = loop.carried().get(i);
        Operand initial = dot(original.initial(), loop);
        carried.add(new Carried(dots.bind(original.parameter()), initial));
      }
    }
    return carried;
  }

  @Override
  public Void visitFor(For loop) {
    Delivery delivery = delivery(loop, 0, dots);
    List<Carried> carried = carried(loop, delivery);
    Block body = nested(loop.body(), delivery);
    out.add(
        new For(
            loop.index(),
            loop.from(),
            loop.test(),
            loop.to(),
            loop.step(),
            carried,
            loop.guard(),
            body,
            delivery.results(loop.results(), dots),
            loop.origin()));
    return null;
  }

  @Override
  public Void visitWhile(While loop) {
    Delivery delivery = delivery(loop, 0, dots);
    List<Carried> carried = carried(loop, delivery);
    Block body = nested(loop.body(), delivery);
    List<Value> results = delivery.results(loop.results(), dots);
    out.add(new While(carried, loop.condition(), body, results, loop.origin()));
    return null;
  }

  @Override
  public Void visitDoWhile(DoWhile loop) {
    Delivery delivery = delivery(loop, 1, dots);
    List<Carried> carried = carried(loop, delivery);
    Block body = nested(loop.body(), delivery);
    List<Value> results = delivery.results(loop.results(), dots);
    out.add(new DoWhile(carried, body, results, loop.origin()));
    return null;
  }

  @Override
  public Void visitLabeled(Labeled labeled) {
    Delivery delivery = Delivery.of(0, labeled.results(), dots);
    Map<Label, Delivery> inside = new HashMap<>(exits);
    inside.put(labeled.label(), delivery);
    Block body = new TangentBlock(dots, out.nested(), inside).block(labeled.body(), delivery);
    List<Value> results = delivery.results(labeled.results(), dots);
    out.add(new Labeled(labeled.label(), body, results, labeled.origin()));
    return null;
  }
}
