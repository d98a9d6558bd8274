package dev.adjoint.processor.transform.batching;

import dev.adjoint.processor.ir.Accumulate;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.CopyRange;
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
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.Push;
import dev.adjoint.processor.ir.StatementVisitor;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.While;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lifts a tangent program from one direction to many. What does not depend on the direction stays
 * as it is, and happens once. Numbers that do are computed in loops over the directions, and arrays
 * of them become arrays of vectors, which follow references as before.
 */
public final class Batching implements StatementVisitor<Void> {
  private final Lanes lanes;
  private final Reads reads;
  private final BlockBuilder out;
  private final Map<Label, List<Value>> exits;
  private final Run run;
  private final VectorMaker vectors;
  private final LaneCalls calls;

  private Batching(Lanes lanes, Reads reads, BlockBuilder out, Map<Label, List<Value>> exits) {
    this.lanes = lanes;
    this.reads = reads;
    this.out = out;
    this.exits = exits;
    this.run = new Run(lanes, reads, out);
    this.vectors = new VectorMaker(lanes, run, out);
    this.calls = new LaneCalls(lanes, run, out);
  }

  /**
   * Lifts a body that ends normally.
   *
   * @param body the statements for one direction
   * @param given the vectors of the tangents that are parameters of the body
   * @param arrays the arrays of tangents that the body makes
   * @param count the number of directions
   * @param out where the statements for all directions are appended
   * @return what the body yields; a number that depends on the direction as its vector
   */
  public static List<Operand> lift(
      Block body,
      Map<Value, Value> given,
      Collection<Value> arrays,
      Operand count,
      BlockBuilder out) {
    List<Value> tangents = new ArrayList<>(given.keySet());
    tangents.addAll(arrays);
    Lanes lanes = new Lanes(Dependence.of(body, tangents), count, out);
    given.forEach(lanes::set);
    Batching batching = new Batching(lanes, Reads.of(body), out, Map.of());
    body.statements().forEach(statement -> statement.accept(batching));
    return body.end().operands().stream().map(batching.vectors::ofResult).toList();
  }

  /** The type that holds what {@code type} holds for one direction for all of them. */
  public static ArrayType lifted(dev.adjoint.processor.ir.IrType type) {
    return Lanes.lifted(type);
  }

  private Block nested(Block block, List<Value> results) {
    return new Batching(lanes, reads, out.nested(), exits).block(block, results);
  }

  /** Lifts a block whose last operands become {@code results}. */
  private Block block(Block block, List<Value> results) {
    block.statements().forEach(statement -> statement.accept(this));
    Terminator end = block.end();
    if (end instanceof Terminator.Exit exit) {
      return out.end(
          new Terminator.Exit(exit.label(), ends(exit.operands(), exits.get(exit.label()))));
    }
    if (end instanceof Terminator.Yield) {
      return out.yield(ends(end.operands(), results));
    }
    run.flush();
    return out.end(end);
  }

  private List<Operand> ends(List<Operand> operands, List<Value> results) {
    int leading = operands.size() - results.size();
    List<Operand> ends = new ArrayList<>(operands.subList(0, leading));
    for (int i = 0; i < results.size(); i++) {
      Operand operand = operands.get(leading + i);
      if (lanes.placeOf(results.get(i)) == null) {
        ends.add(lanes.varies(results.get(i)) ? vectors.of(operand) : operand);
      }
    }
    run.flush();
    return ends;
  }

  private List<Value> results(List<Value> results) {
    List<Value> lifted = new ArrayList<>();
    for (Value result : results) {
      if (lanes.placeOf(result) != null) {
        lanes.set(result, lanes.placeOf(result));
      } else {
        lifted.add(lanes.varies(result) ? lanes.bind(result) : result);
      }
    }
    return lifted;
  }

  @Override
  public Void visitLet(Let let) {
    Value target = let.target();
    if (!lanes.varies(target)) {
      List<Operand> operands = let.operation().operands().stream().map(lanes::reference).toList();
      out.add(new Let(target, let.operation().withOperands(operands), let.origin()));
    } else if (target.type() instanceof ArrayType) {
      if (let.operation() instanceof Operation.Invoke) {
        calls.array(let);
      } else {
        vectors.array(let);
      }
    } else if (let.operation() instanceof Operation.Load load) {
      Operation vector = new Operation.Load(lanes.of(load.array()), load.index());
      lanes.set(target, out.let(vector, target.name(), let.origin()));
    } else if (let.operation() instanceof Operation.Invoke) {
      calls.number(let);
    } else {
      run.add(let);
    }
    return null;
  }

  @Override
  public Void visitPerform(Perform perform) {
    calls.perform(perform);
    return null;
  }

  @Override
  public Void visitStore(Store store) {
    if (lanes.varies(store.array())) {
      Operand value = vectors.of(store.value());
      out.add(new Store(lanes.of(store.array()), store.index(), value, store.origin()));
    } else {
      out.add(store);
    }
    return null;
  }

  /** A new vector, for the old one may be known elsewhere. */
  @Override
  public Void visitAccumulate(Accumulate accumulate) {
    if (!lanes.varies(accumulate.array())) {
      out.add(accumulate);
      return null;
    }
    Operand array = lanes.of(accumulate.array());
    Value old = lanes.supply().temporary(accumulate.value().type());
    Operation load = new Operation.Load(array, accumulate.index());
    lanes.set(old, out.let(load, accumulate.origin()));
    Value sum = lanes.supply().temporary(old.type());
    Operation add = new Operation.Binary(BinaryOperator.ADD, old, accumulate.value());
    run.add(new Let(sum, add, accumulate.origin()));
    Operand vector = out.let(lanes.vector(old.type()), accumulate.origin());
    lanes.place(sum, vector);
    run.flush();
    out.add(new Store(array, accumulate.index(), vector, accumulate.origin()));
    return null;
  }

  @Override
  public Void visitFill(Fill fill) {
    if (lanes.varies(fill.array())) {
      Operand value = vectors.of(fill.value());
      out.add(new Fill(lanes.of(fill.array()), fill.from(), fill.to(), value, fill.origin()));
    } else {
      out.add(fill);
    }
    return null;
  }

  @Override
  public Void visitCopyRange(CopyRange copy) {
    out.add(
        new CopyRange(
            lanes.reference(copy.source()),
            copy.sourceFrom(),
            lanes.reference(copy.target()),
            copy.targetFrom(),
            copy.length(),
            copy.origin()));
    return null;
  }

  @Override
  public Void visitPush(Push push) {
    out.add(push);
    return null;
  }

  @Override
  public Void visitMark(Mark mark) {
    out.add(mark);
    return null;
  }

  @Override
  public Void visitIf(If choice) {
    if (lanes.varies(choice.condition())) {
      run.add(choice);
    } else if (lanes.dependence().touches(choice)) {
      run.flush();
      Block then = nested(choice.then(), choice.results());
      Block otherwise = nested(choice.otherwise(), choice.results());
      List<Value> results = results(choice.results());
      out.add(new If(choice.condition(), then, otherwise, results, choice.origin()));
    } else {
      out.add(choice);
    }
    return null;
  }

  private List<Carried> carried(Loop loop) {
    List<Carried> carried = new ArrayList<>();
    InPlace inPlace = new InPlace(loop, lanes);
    List<Operand> next = loop.body().yielded();
    int leading = next.size() - loop.carried().size();
    for (int i = 0; i < loop.carried().size(); i++) {
      Carried each = loop.carried().get(i);
      boolean ends = leading >= 0 && lanes.varies(each.parameter());
      if (ends && inPlace.allows(each.parameter(), next.get(leading + i))) {
        Value vector = vectors.copy(each.initial(), each.parameter(), loop.origin());
        lanes.set(each.parameter(), vector);
        lanes.place((Value) next.get(leading + i), vector);
        lanes.place(loop.results().get(i), vector);
      } else if (lanes.varies(each.parameter())) {
        Operand initial = vectors.of(each.initial());
        carried.add(new Carried(lanes.bind(each.parameter()), initial));
      } else {
        carried.add(each);
      }
    }
    run.flush();
    return carried;
  }

  @Override
  public Void visitFor(For loop) {
    if (!lanes.dependence().touches(loop)) {
      out.add(loop);
      return null;
    }
    List<Carried> carried = carried(loop);
    Block body = nested(loop.body(), loop.results());
    out.add(
        new For(
            loop.index(),
            loop.from(),
            loop.test(),
            loop.to(),
            loop.step(),
            carried,
            guard(loop, carried),
            body,
            results(loop.results()),
            loop.origin()));
    return null;
  }

  private static int guard(For loop, List<Carried> carried) {
    return loop.guard() < 0 ? -1 : carried.indexOf(loop.carried().get(loop.guard()));
  }

  @Override
  public Void visitWhile(While loop) {
    if (!lanes.dependence().touches(loop)) {
      out.add(loop);
      return null;
    }
    List<Carried> carried = carried(loop);
    Block body = nested(loop.body(), loop.results());
    out.add(new While(carried, loop.condition(), body, results(loop.results()), loop.origin()));
    return null;
  }

  @Override
  public Void visitDoWhile(DoWhile loop) {
    if (!lanes.dependence().touches(loop)) {
      out.add(loop);
      return null;
    }
    List<Carried> carried = carried(loop);
    Block body = nested(loop.body(), loop.results());
    out.add(new DoWhile(carried, body, results(loop.results()), loop.origin()));
    return null;
  }

  @Override
  public Void visitLabeled(Labeled labeled) {
    if (!lanes.dependence().touches(labeled)) {
      out.add(labeled);
      return null;
    }
    run.flush();
    Map<Label, List<Value>> inside = new HashMap<>(exits);
    inside.put(labeled.label(), labeled.results());
    Block body =
        new Batching(lanes, reads, out.nested(), inside).block(labeled.body(), labeled.results());
    List<Value> results = results(labeled.results());
    out.add(new Labeled(labeled.label(), body, results, labeled.origin()));
    return null;
  }
}
