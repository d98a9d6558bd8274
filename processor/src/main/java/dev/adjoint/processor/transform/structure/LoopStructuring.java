package dev.adjoint.processor.transform.structure;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.DoWhile;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Label;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import dev.adjoint.processor.ir.While;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a loop with jumps out of it into one that carries a flag, {@code going}, which a jump
 * clears. What the jump delivers becomes the next value of the carried variable that normal
 * completion would deliver in its place, or else has a carried slot of its own.
 */
final class LoopStructuring {
  /** Closes a list of statements; the structuring of everything but loops. */
  interface Closer {
    Block close(List<Statement> statements, Terminator end, Completion completion);
  }

  private final ValueSupply supply;
  private final Closer closer;

  LoopStructuring(ValueSupply supply, Closer closer) {
    this.supply = supply;
    this.closer = closer;
  }

  Block close(
      BlockBuilder out, Loop loop, List<Statement> rest, Terminator end, Completion completion) {
    List<Operand> after =
        rest.isEmpty() && !(end instanceof Terminator.Throw) ? tuple(end, completion) : null;
    Layout layout = new Layout(loop, completion, after);
    out.add(layout.rebuild(closer));
    List<Value> joined = completion.shape().stream().map(supply::like).toList();
    if (after != null && layout.allMapped()) {
      return out.yield(layout.delivered());
    }
    Block goOn = after != null ? Block.yielding(after) : closer.close(rest, end, completion);
    if (goOn.end() instanceof Terminator.Throw) {
      out.add(
          new If(layout.stillGoing(), goOn, Block.yielding(List.of()), List.of(), loop.origin()));
      return out.yield(layout.delivered());
    }
    out.add(
        new If(
            layout.stillGoing(), goOn, Block.yielding(layout.delivered()), joined, loop.origin()));
    return out.yield(joined);
  }

  private static List<Operand> tuple(Terminator end, Completion completion) {
    return end instanceof Terminator.Exit exit
        ? completion.exit(exit.label(), exit.operands())
        : completion.normal(((Terminator.Yield) end).operands());
  }

  /** Where the loop's old carried values, the slots and the flag stand in the new loop. */
  private final class Layout implements Completion {
    private final Loop loop;
    private final Completion outer;
    private final List<Carried> carried;
    private final List<Value> results;
    private final Map<Integer, Integer> positions = new HashMap<>();
    private final int guard;
    private final boolean testsLast;

    Layout(Loop loop, Completion outer, List<Operand> after) {
      this.loop = loop;
      this.outer = outer;
      this.carried = new ArrayList<>(loop.carried());
      this.results = new ArrayList<>(loop.results());
      this.testsLast = loop instanceof DoWhile;
      List<Value> shape = outer.shape();
      for (int p = 0; p < shape.size(); p++) {
        int k = after == null ? -1 : loop.results().indexOf(after.get(p));
        if (k < 0 || positions.containsValue(k)) {
          k = carried.size();
          add(shape.get(p), Constant.defaultOf(shape.get(p).type()));
        }
        positions.put(p, k);
      }
      this.guard = carried.size();
      add(new Value(-1, Scalar.BOOLEAN, "going"), Constant.TRUE);
    }

    private void add(Value like, Operand initial) {
      carried.add(new Carried(supply.like(like), initial));
      results.add(supply.like(like));
    }

    boolean allMapped() {
      return positions.values().stream().allMatch(k -> k < loop.carried().size());
    }

    Value stillGoing() {
      return results.get(guard);
    }

    List<Operand> delivered() {
      List<Operand> delivered = new ArrayList<>();
      for (int p = 0; p < positions.size(); p++) {
        delivered.add(results.get(positions.get(p)));
      }
      return delivered;
    }

    Loop rebuild(Closer closer) {
      Block body = closer.close(loop.body().statements(), loop.body().end(), this);
      if (loop instanceof For counted) {
        return new For(
            counted.index(),
            counted.from(),
            counted.test(),
            counted.to(),
            counted.step(),
            carried,
            guard,
            body,
            results,
            counted.origin(),
            counted.checkpointing());
      }
      return loop instanceof While tested
          ? new While(carried, guardedCondition(tested), body, results, tested.origin())
          : new DoWhile(carried, body, results, loop.origin());
    }

    private Block guardedCondition(While tested) {
      BlockBuilder condition = new BlockBuilder(supply);
      Value both = supply.temporary(Scalar.BOOLEAN);
      condition.add(
          new If(
              carried.get(guard).parameter(),
              tested.condition(),
              Block.yielding(List.of(Constant.FALSE)),
              List.of(both),
              tested.origin()));
      return condition.yield(List.of(both));
    }

    @Override
    public List<Value> shape() {
      List<Value> shape = new ArrayList<>();
      if (testsLast) {
        shape.add(new Value(-1, Scalar.BOOLEAN, ""));
      }
      carried.forEach(c -> shape.add(c.parameter()));
      return shape;
    }

    @Override
    public List<Operand> normal(List<Operand> yielded) {
      List<Operand> next = new ArrayList<>(yielded);
      for (int k = loop.carried().size(); k < guard; k++) {
        next.add(carried.get(k).parameter());
      }
      next.add(carried.get(guard).parameter()); // it is true, or this iteration had not begun
      return next;
    }

    @Override
    public List<Operand> exit(Label label, List<Operand> delivered) {
      List<Operand> next = new ArrayList<>();
      carried.forEach(c -> next.add(c.parameter()));
      next.set(guard, Constant.FALSE);
      List<Operand> tuple = outer.exit(label, delivered);
      for (int p = 0; p < tuple.size(); p++) {
        next.set(positions.get(p), tuple.get(p));
      }
      if (testsLast) {
        next.add(0, Constant.FALSE);
      }
      return next;
    }
  }
}
