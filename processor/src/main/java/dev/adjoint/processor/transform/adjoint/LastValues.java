package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.analysis.memory.BoundValues;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Optimisation;
import dev.adjoint.processor.ir.Purity;
import dev.adjoint.processor.ir.ReversalNote;
import dev.adjoint.processor.ir.StackType;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps values that are the same in all iterations of a loop, once: the loop hands out the last
 * one. If it does not run, nobody reads it.
 */
final class LastValues implements Keeper {
  private final Sweeps sweeps;
  private final Loop loop;
  private final LoopStorage others;
  private final Set<Value> inside;
  private final Map<Value, Let> definitions = new HashMap<>();
  private final List<Carried> carried = new ArrayList<>();
  private final List<Operand> next = new ArrayList<>();
  private final List<Value> results = new ArrayList<>();

  /**
   * Prepares a loop.
   *
   * @param body the forward statements of an iteration
   * @param others keeps the values that differ
   */
  LastValues(Sweeps sweeps, Loop loop, List<Statement> body, LoopStorage others) {
    this.sweeps = sweeps;
    this.loop = loop;
    this.others = others;
    this.inside = new HashSet<>(BoundValues.of(loop));
    for (Statement statement : body) {
      inside.addAll(Anatomy.binds(statement));
      if (statement instanceof Let let) {
        definitions.put(let.target(), let);
      }
    }
  }

  @Override
  public Operand keep(Value value, BlockBuilder fetch) {
    if (value.type() instanceof StackType) {
      return others.oneStack(value);
    }
    if (!isTheSame(value)) {
      return others.keep(value, fetch);
    }
    String name =
        value.isNamed()
            ? value.name()
            : StorageNames.of(definitions.get(value).operation()) + "Last";
    Value result = sweeps.supply().named(value.type(), name);
    Value parameter = sweeps.supply().named(value.type(), name);
    carried.add(new Carried(parameter, Constant.defaultOf(value.type())));
    next.add(value);
    results.add(result);
    return result;
  }

  @Override
  public ReversalNote.Way way(Value value) {
    return isTheSame(value) ? ReversalNote.Way.KEPT_ONCE : others.way(value);
  }

  private boolean isTheSame(Value value) {
    Let let = definitions.get(value);
    if (let == null || value.type().rank() > 0 || !sweeps.has(Optimisation.KEEPING_ONCE)) {
      return false;
    }
    Operation operation = let.operation();
    boolean fixed =
        !Purity.hasEffect(operation)
            && !Purity.allocates(operation)
            && operation.operands().stream()
                .noneMatch(o -> o instanceof Value read && inside.contains(read));
    return fixed
        && (operation instanceof Operation.Load load
            ? sweeps.stability().isUnchangedIn(loop, load)
            : !Purity.readsMemory(operation));
  }

  /** What the forward loop carries besides. */
  List<Carried> carried() {
    return carried;
  }

  /** The next values of what it carries. */
  List<Operand> next() {
    return next;
  }

  /** Its results. */
  List<Value> results() {
    return results;
  }
}
