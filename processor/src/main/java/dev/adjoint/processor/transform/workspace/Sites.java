package dev.adjoint.processor.transform.workspace;

import dev.adjoint.processor.analysis.memory.EscapingArrays;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.DerivedParameter;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.RuntimeCalls;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.While;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The allocations of a method that a pool serves, and the loops each of whose iterations gives back
 * what it took. An array that leaves its iteration holds its place until an outer one, or the
 * method, ends; in a loop in which there is such an array the others, which would pile up, come
 * from a second pool, of which each iteration gives back everything.
 */
final class Sites {
  private final EscapingArrays escapes;
  private final Map<Value, List<Value>> copied = new HashMap<>();
  private final Set<Value> bound = new LinkedHashSet<>();
  private final Set<Value> pooled = new LinkedHashSet<>();
  private final Set<Value> passing = new LinkedHashSet<>();
  private final Set<Loop> giving = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<Loop, Set<Value>> givingSecond = new IdentityHashMap<>();
  private final boolean holds;

  Sites(DerivedMethod method, EscapingArrays escapes) {
    this.escapes = escapes;
    method.parameters().stream().map(DerivedParameter::value).forEach(bound::add);
    Anatomy.forEach(method.body(), this::note);
    this.holds = !visit(method.body()).isEmpty();
  }

  /** Whether the value is an array, or what stands for some, that a pool serves. */
  boolean isPooled(Value value) {
    return pooled.contains(value);
  }

  /** Whether there is such a value. */
  boolean isEmpty() {
    return pooled.isEmpty();
  }

  /** Whether each iteration of a loop begins where the first did. */
  boolean givesBack(Loop loop) {
    return giving.contains(loop);
  }

  /** Whether the value comes from the second pool. */
  boolean isPassing(Value value) {
    return passing.contains(value);
  }

  /** Whether there is a value that does. */
  boolean hasPassing() {
    return !passing.isEmpty();
  }

  /** Whether each iteration of a loop begins where the first did, as far as the second goes. */
  boolean givesBackSecond(Loop loop) {
    return givingSecond.containsKey(loop);
  }

  /** Whether the method holds arrays of the pool when it ends. */
  boolean holdsAtEnd() {
    return holds;
  }

  private void note(Statement statement) {
    bound.addAll(Anatomy.binds(statement));
    if (statement instanceof Loop loop) {
      bound.addAll(Anatomy.parameters(loop));
    }
    if (statement instanceof Let let
        && let.operation() instanceof Operation.Invoke call
        && RuntimeCalls.isCopy(call)
        && call.arguments().get(0) instanceof Value copies) {
      copied.computeIfAbsent(copies, c -> new ArrayList<>()).add(let.target());
    }
  }

  /** Decides on what a block allocates; returns what is held at its end. */
  private List<Value> visit(Block block) {
    List<Value> held = new ArrayList<>();
    for (Statement statement : block.statements()) {
      if (statement instanceof Let let && isServed(let)) {
        pooled.add(let.target());
        held.add(let.target());
      } else if (statement instanceof Loop loop) {
        held.addAll(visit(loop));
      } else {
        Anatomy.blocks(statement).forEach(inner -> held.addAll(visit(inner)));
      }
    }
    return held;
  }

  private List<Value> visit(Loop loop) {
    List<Value> tested = loop instanceof While tests ? visit(tests.condition()) : List.of();
    List<Value> held = visit(loop.body());
    Set<Value> inside = boundIn(loop);
    Set<Value> outside = new HashSet<>(bound);
    outside.removeAll(inside);
    loop.carried().forEach(carried -> outside.add(carried.parameter()));
    Set<Integer> reached = escapes.reachableFrom(outside);
    List<Value> leaving = new ArrayList<>(tested);
    List<Value> staying = new ArrayList<>();
    held.forEach(value -> (leaves(value, inside, reached) ? leaving : staying).add(value));
    if (!leaving.isEmpty()) {
      second(loop, staying, inside);
    } else if (!staying.isEmpty()) {
      giving.add(loop);
    }
    return leaving;
  }

  /** Has arrays come from the second pool, unless an inner loop gives them back too early. */
  private void second(Loop loop, List<Value> staying, Set<Value> inside) {
    for (Value value : staying) {
      if (givingSecond.values().stream().anyMatch(inner -> inner.contains(value))) {
        pooled.remove(value);
      } else {
        passing.add(value);
      }
    }
    if (staying.stream().anyMatch(passing::contains)) {
      givingSecond.put(loop, inside);
    }
  }

  private boolean leaves(Value value, Set<Value> inside, Set<Integer> reached) {
    return reached.contains(value.id())
        || copied.getOrDefault(value, List.of()).stream()
            .anyMatch(copy -> reached.contains(copy.id()) || !inside.contains(copy));
  }

  private static Set<Value> boundIn(Loop loop) {
    Set<Value> inside = new HashSet<>(Anatomy.parameters(loop));
    for (Block block : Anatomy.blocks(loop)) {
      Anatomy.forEach(
          block,
          statement -> {
            inside.addAll(Anatomy.binds(statement));
            if (statement instanceof Loop nested) {
              inside.addAll(Anatomy.parameters(nested));
            }
          });
    }
    return inside;
  }

  private boolean isServed(Let let) {
    Operation operation = let.operation();
    if (operation instanceof Operation.Invoke call && RuntimeCalls.isNewCopies(call)) {
      return copied.getOrDefault(let.target(), List.of()).stream().noneMatch(escapes::escapes);
    }
    return isKind(operation) && !escapes.escapes(let.target());
  }

  private static boolean isKind(Operation operation) {
    if (operation instanceof Operation.NewArray made) {
      return isNameable(made.arrayType()) && made.dimensions().size() <= PoolCalls.MOST_LENGTHS;
    }
    if (operation instanceof Operation.ArrayLiteral made) {
      return isNameable(made.arrayType());
    }
    return operation instanceof Operation.CloneArray
        || operation instanceof Operation.ZerosLike
        || operation instanceof Operation.NewStack
        || operation instanceof Operation.Invoke call && RuntimeCalls.isZerosLike(call);
  }

  /** Whether Java has a literal for the class of the array. */
  private static boolean isNameable(ArrayType type) {
    IrType innermost = type.innermost();
    return innermost instanceof Scalar || innermost.javaName().indexOf('<') < 0;
  }
}
