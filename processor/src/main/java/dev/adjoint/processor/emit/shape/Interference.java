package dev.adjoint.processor.emit.shape;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.DoWhile;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.While;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which values must not share a variable: one is bound while the other is still to be read. Found
 * by one walk backwards with the set of live values; around a loop until the set is stable. A
 * loop's result counts as its carried parameter. What is written inline is read where it stands.
 */
final class Interference {
  private final Structure structure;
  private final Needs needs;
  private final Uses uses;
  private final Inlining inlining;
  private final Map<Integer, BitSet> rows = new HashMap<>();
  private final Map<Labeled, BitSet> afterLabels = new IdentityHashMap<>();

  /**
   * What was live at the beginning of an iteration of each loop so far: a loop in another is looked
   * at again and again while that only grows, and need not begin anew.
   */
  private final Map<Loop, BitSet> headers = new IdentityHashMap<>();

  Interference(Structure structure, Needs needs, Uses uses, Inlining inlining, Block body) {
    this.structure = structure;
    this.needs = needs;
    this.uses = uses;
    this.inlining = inlining;
    block(body, new BitSet());
  }

  /** The numbers of all values that must not share a variable with the given one. */
  BitSet row(Value value) {
    return rows.getOrDefault(id(value), new BitSet());
  }

  private int id(Value value) {
    return structure.canonical(value).id();
  }

  private void bind(Value value, BitSet live) {
    int id = id(value);
    live.clear(id);
    BitSet row = rows.computeIfAbsent(id, key -> new BitSet());
    row.or(live);
    live.stream().forEach(other -> rows.computeIfAbsent(other, key -> new BitSet()).set(id));
  }

  /** Binds several values at once, so that each interferes with the others. */
  private void bindAll(List<Value> values, BitSet live) {
    values.forEach(value -> live.set(id(value)));
    for (Value value : values) {
      bind(value, live);
      live.set(id(value));
    }
    values.forEach(value -> live.clear(id(value)));
  }

  private void read(Operand operand, BitSet live) {
    if (!(operand instanceof Value value)) {
      return;
    }
    if (!inlining.isInlined(value)) {
      live.set(id(value));
      return;
    }
    if (structure.definition(value) instanceof Let let) {
      readAll(let.operation().operands(), live);
    } else {
      readChoice((If) structure.definition(value), live);
    }
  }

  private void readAll(List<Operand> operands, BitSet live) {
    operands.forEach(operand -> read(operand, live));
  }

  private void readChoice(If choice, BitSet live) {
    read(choice.condition(), live);
    readAll(uses.delivered(choice.then(), false), live);
    readAll(uses.delivered(choice.otherwise(), false), live);
  }

  /** The values live before a block, given those that are live when it has yielded. */
  private BitSet block(Block block, BitSet after) {
    BitSet live = new BitSet();
    if (block.end() instanceof Terminator.Yield) {
      live.or(after);
    } else if (block.end() instanceof Terminator.Exit) {
      live.or(afterLabels.get(structure.jump(block)));
    }
    readAll(uses.delivered(block, false), live);
    List<Statement> statements = block.statements();
    for (int i = statements.size() - 1; i >= 0; i--) {
      if (uses.isPrinted(statements.get(i))) {
        live = statement(statements.get(i), live);
      }
    }
    return live;
  }

  private BitSet statement(Statement statement, BitSet live) {
    if (statement instanceof Let let) {
      let(let, live);
    } else if (statement instanceof If choice) {
      return choice(choice, live);
    } else if (statement instanceof Labeled labeled) {
      bindAll(needed(labeled.results()), live);
      afterLabels.put(labeled, copy(live));
      return block(labeled.body(), live);
    } else if (statement instanceof Loop loop) {
      return loop(loop, live);
    } else {
      readAll(uses.operands(statement), live);
    }
    return live;
  }

  private void let(Let let, BitSet live) {
    if (inlining.isInlined(let.target())) {
      return;
    }
    boolean copies =
        let.operation() instanceof Operation.Copy copy
            && copy.operand() instanceof Value value
            && !inlining.isInlined(value);
    if (copies) {
      int source = id((Value) let.operation().operands().get(0));
      boolean wasLive = live.get(source);
      live.clear(source);
      bind(let.target(), live);
      live.set(source, wasLive);
    } else {
      bind(let.target(), live);
    }
    readAll(let.operation().operands(), live);
  }

  private BitSet choice(If choice, BitSet live) {
    if (inlining.isExpression(choice)) {
      if (choice.results().stream().noneMatch(inlining::isInlined)) {
        bindAll(needed(choice.results()), live);
        readChoice(choice, live);
      }
      return live;
    }
    bindAll(needed(choice.results()), live);
    BitSet before = block(choice.then(), live);
    before.or(block(choice.otherwise(), live));
    read(choice.condition(), before);
    return before;
  }

  private List<Value> needed(List<Value> values) {
    return values.stream().filter(needs::isNeeded).toList();
  }

  private static BitSet copy(BitSet set) {
    return (BitSet) set.clone();
  }

  private BitSet loop(Loop loop, BitSet after) {
    List<Value> parameters = needs.carried(loop).stream().map(Carried::parameter).toList();
    BitSet header = header(loop, after);
    BitSet entry = copy(header);
    if (loop instanceof For counted) {
      read(counted.from(), entry);
    }
    bindAll(parameters, entry);
    for (Carried carried : needs.carried(loop)) {
      read(carried.initial(), entry);
    }
    return entry;
  }

  /** The values live where an iteration begins. */
  private BitSet header(Loop loop, BitSet after) {
    List<Value> parameters = needs.carried(loop).stream().map(Carried::parameter).toList();
    BitSet header = headers.computeIfAbsent(loop, first -> new BitSet());
    if (!(loop instanceof DoWhile)) {
      header.or(after);
    }
    BitSet previous;
    do {
      previous = copy(header);
      header.or(iteration(loop, after, header, parameters));
    } while (!header.equals(previous));
    return copy(header);
  }

  private BitSet iteration(Loop loop, BitSet after, BitSet header, List<Value> parameters) {
    BitSet end = copy(header);
    if (loop instanceof DoWhile tested) {
      end.or(after);
      readTest(tested, end);
    }
    bindAll(parameters, end);
    if (loop instanceof For counted) {
      end.set(id(counted.index()));
      BitSet before = block(counted.body(), end);
      before.clear(id(counted.index()));
      read(counted.to(), before);
      if (counted.guard() >= 0) {
        read(counted.carried().get(counted.guard()).parameter(), before);
      }
      return before;
    }
    BitSet before = block(loop.body(), end);
    return loop instanceof While tested ? block(tested.condition(), or(before, after)) : before;
  }

  private static BitSet or(BitSet one, BitSet other) {
    BitSet union = copy(one);
    union.or(other);
    return union;
  }

  /** Reads the test after an iteration: what becomes a carried value is read as that. */
  private void readTest(DoWhile loop, BitSet live) {
    if (loop.body().end() instanceof Terminator.Yield yield) {
      BitSet test = new BitSet();
      read(yield.operands().get(0), test);
      for (Map.Entry<Value, Value> renamed : renamings(loop, structure, needs).entrySet()) {
        int next = id(renamed.getKey());
        if (test.get(next)) {
          test.clear(next);
          test.set(id(renamed.getValue()));
        }
      }
      live.or(test);
    }
  }

  /** For the test after an iteration: the carried parameters that hold the next values by then. */
  static Map<Value, Value> renamings(DoWhile loop, Structure structure, Needs needs) {
    Map<Value, Value> renamings = new HashMap<>();
    List<Operand> yielded = loop.body().yielded();
    for (int i = 1; i < yielded.size(); i++) {
      Value parameter = loop.carried().get(i - 1).parameter();
      if (yielded.get(i) instanceof Value next && needs.isNeeded(parameter)) {
        renamings.putIfAbsent(structure.canonical(next), parameter);
      }
    }
    return renamings;
  }
}
