package dev.adjoint.processor.analysis.memory;

import dev.adjoint.processor.ir.Accumulate;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.CopyRange;
import dev.adjoint.processor.ir.Derivation;
import dev.adjoint.processor.ir.Fill;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.Purity;
import dev.adjoint.processor.ir.RuleDerivation;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where every definition, read and write of a method stands: its order and the loops around. */
final class ProgramOrder {
  private final Map<Value, Let> definitions = new HashMap<>();
  private final Map<Value, Access> reads = new HashMap<>();
  private final Map<Value, Integer> bound = new HashMap<>();
  private final Map<Integer, List<Loop>> loopsAround = new HashMap<>();
  private final List<Access> writes = new ArrayList<>();
  private final Map<Value, List<Access>> stores = new HashMap<>();
  private final Map<Statement, Access> calls = new IdentityHashMap<>();
  private final Set<Operand> held = new HashSet<>();
  private final Map<Block, int[]> ranges = new IdentityHashMap<>();
  private int next;

  ProgramOrder(Block body) {
    visit(body, List.of(), List.of());
  }

  /** The statement that binds each value that a {@link Let} binds. */
  Map<Value, Let> definitions() {
    return definitions;
  }

  /** The access of a load, by the value it binds; {@code null} if it is none. */
  Access read(Value target) {
    return reads.get(target);
  }

  /**
   * Whether a reference is to an array that is made after another reference is bound: the two are
   * different arrays, then, whenever the first is used after the second.
   */
  boolean isNewer(Operand made, Operand other) {
    Let let = made instanceof Value value ? definitions.get(value) : null;
    return let != null
        && Purity.allocates(let.operation())
        && other instanceof Value older
        && bound.getOrDefault(older, -1) < bound.get(let.target());
  }

  /** Whether a reference is to an array that each iteration of a loop makes anew. */
  boolean isMadeIn(Loop loop, Operand made) {
    Let let = made instanceof Value value ? definitions.get(value) : null;
    return let != null && Purity.allocates(let.operation()) && isInside(let.target().id(), loop);
  }

  /** The stores that put a value into an array, in the block that binds it. */
  List<Access> storesOf(Value value) {
    return stores.getOrDefault(value, List.of());
  }

  /** Whether the definition of the value with this id stands inside a loop. */
  boolean isInside(int origin, Loop loop) {
    return loopsAround.getOrDefault(origin, List.of()).stream().anyMatch(other -> other == loop);
  }

  /** All writes inside a block of the method. */
  List<Access> writesIn(Block scope) {
    int[] range = ranges.get(scope);
    return writes.stream()
        .filter(write -> range[0] <= write.position() && write.position() < range[1])
        .toList();
  }

  /** Whether a position lies inside a block of the method. */
  boolean contains(Block scope, int position) {
    int[] range = ranges.get(scope);
    return range != null && range[0] <= position && position < range[1];
  }

  /** The position at which a loop begins. */
  int start(Block block) {
    return ranges.get(block)[0];
  }

  private void visit(Block block, List<Loop> loops, List<Value> parameters) {
    int start = next;
    Set<Value> boundHere = new HashSet<>(parameters);
    parameters.forEach(parameter -> bound.put(parameter, start));
    for (Statement statement : block.statements()) {
      int position = next++;
      if (statement instanceof Let let) {
        definitions.put(let.target(), let);
        bound.put(let.target(), position);
        loopsAround.put(let.target().id(), loops);
        if (let.operation() instanceof Operation.NewRecord made) {
          held.addAll(made.components());
        }
        if (let.operation() instanceof Operation.Load load) {
          reads.put(let.target(), new Access(position, loops, load.array(), load.index()));
        } else if (let.operation() instanceof Operation.Invoke call && !call.callee().pure()) {
          call(call, position, loops);
          calls.put(let, new Access(position, loops, Constant.of(0), null, true, false));
        }
      } else if (statement instanceof Store store) {
        Access access = new Access(position, loops, store.array(), store.index());
        writes.add(access);
        if (store.value() instanceof Value value && boundHere.contains(value)) {
          stores.computeIfAbsent(value, v -> new ArrayList<>()).add(access);
        }
      } else if (statement instanceof Accumulate store) {
        writes.add(new Access(position, loops, store.array(), store.index()));
      } else if (statement instanceof Fill fill) {
        writes.add(new Access(position, loops, fill.array(), null));
      } else if (statement instanceof CopyRange copy) {
        writes.add(new Access(position, loops, copy.target(), null));
      } else if (statement instanceof Perform perform) {
        call(perform.call(), position, loops);
        calls.put(perform, new Access(position, loops, Constant.of(0), null, true, false));
      }
      List<Loop> inner = loops;
      if (statement instanceof Loop loop) {
        inner = new ArrayList<>(loops);
        inner.add(loop);
      }
      for (Block nested : Anatomy.blocks(statement)) {
        boolean loopBody = statement instanceof Loop loop && loop.body() == nested;
        visit(nested, inner, loopBody ? Anatomy.parameters((Loop) statement) : List.of());
      }
      boundHere.addAll(Anatomy.binds(statement));
      Anatomy.binds(statement).forEach(value -> bound.putIfAbsent(value, next));
    }
    next++;
    ranges.put(block, new int[] {start, next});
  }

  /** What was given to objects and to code out of sight, which may hold on to it. */
  Set<Operand> held() {
    return held;
  }

  /** Where a call stands. */
  Access call(Statement statement) {
    return calls.get(statement);
  }

  /**
   * A call may write to its arguments, and to what else comes from outside the method; one whose
   * callee is known, only to arguments that the callee may write to.
   */
  private void call(Operation.Invoke call, int position, List<Loop> loops) {
    Derivation derivation = call.callee().derivation();
    boolean known = derivation != null && !derivation.arguments().isEmpty();
    if (!known || derivation instanceof RuleDerivation) {
      boolean anywhere = !known && !KeepsToItself.of(call.callee());
      writes.add(new Access(position, loops, Constant.of(0), null, true, false, anywhere));
    }
    if (!known) {
      held.addAll(call.arguments());
    }
    for (int i = 0; i < call.arguments().size(); i++) {
      if (!known || derivation.mayWrite(i)) {
        writes.add(new Access(position, loops, call.arguments().get(i), null, true, known));
      }
    }
  }
}
