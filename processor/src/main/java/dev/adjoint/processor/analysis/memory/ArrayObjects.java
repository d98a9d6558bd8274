package dev.adjoint.processor.analysis.memory;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Push;
import dev.adjoint.processor.ir.RuntimeCalls;
import dev.adjoint.processor.ir.StackType;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which arrays, and which stacks, each reference may denote: an inclusion-based, flow-insensitive
 * points-to analysis in the manner of Andersen (1994), small because a method has few references.
 */
public final class ArrayObjects {
  private final Map<Value, Set<ArrayObject>> pointsTo = new HashMap<>();
  private final Map<ArrayObject, Set<ArrayObject>> contents = new HashMap<>();
  private final Set<ArrayObject> rearranged = new LinkedHashSet<>();

  /** What was given to objects and to code out of sight, from where it may come back. */
  private final Set<Operand> held = new LinkedHashSet<>();

  private boolean changed;

  private ArrayObjects() {}

  /** Analyses a method. */
  public static ArrayObjects of(PrimalMethod method) {
    ArrayObjects objects = new ArrayObjects();
    for (Parameter parameter : method.parameters()) {
      objects.introduce(parameter.value(), true);
    }
    do {
      objects.changed = false;
      objects.visit(method.body(), Map.of());
    } while (objects.changed);
    return objects;
  }

  /** The arrays that a reference may denote; empty for what is not an array. */
  public Set<ArrayObject> of(Operand reference) {
    return reference instanceof Value value ? pointsTo.getOrDefault(value, Set.of()) : Set.of();
  }

  /** Notes that a value made later denotes what another does. */
  void noteCopy(Value copy, Value original) {
    if (pointsTo.containsKey(original)) {
      pointsTo.put(copy, pointsTo.get(original));
    }
  }

  /** The arrays that may be elements of an array of arrays. */
  public Set<ArrayObject> contentsOf(ArrayObject container) {
    return contents.getOrDefault(container, Set.of());
  }

  /** The arrays that a reference leads to: those it denotes and all that they may contain. */
  public Set<ArrayObject> reachableFrom(Operand reference) {
    return reachableFrom(of(reference));
  }

  /** The given arrays and all that they may contain, at any depth. */
  Set<ArrayObject> reachableFrom(Set<ArrayObject> objects) {
    Set<ArrayObject> reachable = new LinkedHashSet<>(objects);
    boolean grown = !reachable.isEmpty();
    while (grown) {
      Set<ArrayObject> inside = new LinkedHashSet<>();
      reachable.forEach(object -> inside.addAll(contentsOf(object)));
      grown = reachable.addAll(inside);
    }
    return reachable;
  }

  /** All objects of the method. */
  public Set<ArrayObject> all() {
    Set<ArrayObject> all = new LinkedHashSet<>();
    pointsTo.values().forEach(all::addAll);
    contents.forEach(
        (container, elements) -> {
          all.add(container);
          all.addAll(elements);
        });
    return all;
  }

  /** The sets of arrays that references of the method may denote. */
  public Collection<Set<ArrayObject>> denoted() {
    return pointsTo.values();
  }

  /** Whether references are stored into this array of arrays after it was made. */
  public boolean isRearranged(ArrayObject container) {
    return rearranged.contains(container);
  }

  private void visit(Block block, Map<Integer, List<Value>> labels) {
    for (Statement statement : block.statements()) {
      if (statement instanceof Let let) {
        hold(let.operation());
        visitLet(let);
      } else if (statement instanceof Perform perform) {
        hold(perform.call());
      } else if (statement instanceof Store store && store.value().type() instanceof ArrayType) {
        put(store.value(), of(store.array()));
      } else if (statement instanceof Push push && push.value().type() instanceof ArrayType) {
        put(push.value(), of(push.stack()));
      } else if (statement instanceof If branch) {
        visit(branch.then(), labels);
        visit(branch.otherwise(), labels);
        join(branch.results(), branch.then().yielded());
        join(branch.results(), branch.otherwise().yielded());
      } else if (statement instanceof Loop loop) {
        visitLoop(loop, labels);
      } else if (statement instanceof Labeled labeled) {
        Map<Integer, List<Value>> inner = new HashMap<>(labels);
        inner.put(labeled.label().id(), labeled.results());
        visit(labeled.body(), inner);
        join(labeled.results(), labeled.body().yielded());
      }
    }
    if (block.end() instanceof Terminator.Exit exit) {
      join(labels.get(exit.label().id()), exit.operands());
    }
  }

  private void visitLoop(Loop loop, Map<Integer, List<Value>> labels) {
    Anatomy.blocks(loop).forEach(block -> visit(block, labels));
    List<Operand> next = loop.body().yielded();
    int shift = next.size() - loop.carried().size();
    for (int k = 0; k < loop.carried().size(); k++) {
      Carried carried = loop.carried().get(k);
      join(List.of(carried.parameter()), List.of(carried.initial()));
      if (!next.isEmpty()) {
        join(List.of(carried.parameter()), List.of(next.get(k + shift)));
      }
      join(List.of(loop.results().get(k)), List.of(carried.parameter()));
    }
  }

  private void put(Operand value, Set<ArrayObject> containers) {
    for (ArrayObject container : containers) {
      changed |= rearranged.add(container);
      flow(of(value), contents.computeIfAbsent(container, c -> new LinkedHashSet<>()));
    }
  }

  private static boolean isReference(Value value) {
    return value.type() instanceof ArrayType || value.type() instanceof StackType;
  }

  private void visitLet(Let let) {
    Value target = let.target();
    if (!isReference(target)) {
      return;
    }
    Operation operation = let.operation();
    if (operation instanceof Operation.NewStack) {
      flow(Set.of(new ArrayObject(target.id(), 0, target.type(), false)), points(target));
    } else if (operation instanceof Operation.Pop pop) {
      for (ArrayObject stack : of(pop.stack())) {
        flow(contentsOf(stack), points(target));
      }
    } else if (operation instanceof Operation.Load load) {
      for (ArrayObject container : of(load.array())) {
        flow(contentsOf(container), points(target));
      }
    } else if (operation instanceof Operation.Select || operation instanceof Operation.Copy) {
      operation.operands().forEach(operand -> flow(of(operand), points(target)));
    } else if (operation instanceof Operation.CloneArray clone) {
      ArrayObject copy = new ArrayObject(target.id(), 0, target.type(), false);
      flow(Set.of(copy), points(target));
      for (ArrayObject source : of(clone.array())) {
        flow(contentsOf(source), contents.computeIfAbsent(copy, c -> new LinkedHashSet<>()));
      }
    } else if (operation instanceof Operation.ArrayLiteral literal) {
      ArrayObject made = new ArrayObject(target.id(), 0, target.type(), false);
      flow(Set.of(made), points(target));
      for (Operand element : literal.elements()) {
        flow(of(element), contents.computeIfAbsent(made, c -> new LinkedHashSet<>()));
      }
    } else {
      boolean zeros = operation instanceof Operation.Invoke call && RuntimeCalls.isZerosLike(call);
      boolean external =
          operation instanceof Operation.Invoke
              || operation instanceof Operation.StaticRead
              || operation instanceof Operation.FieldRead
              || operation instanceof Operation.Component;
      introduce(target, external && !zeros);
      if (external && !zeros) {
        List.copyOf(held).forEach(array -> flow(returnable(array, target), points(target)));
      }
      if (operation instanceof Operation.Invoke call && !zeros) {
        call.arguments().forEach(argument -> flow(returnable(argument, target), points(target)));
      }
    }
  }

  private void hold(Operation operation) {
    boolean unseen =
        operation instanceof Operation.Invoke call
            && call.callee().derivation() == null
            && !call.callee().pure()
            && !RuntimeCalls.isPassive(call)
            && !RuntimeCalls.isRuntime(call)
            && !ArrayObservers.contains(call.callee());
    if (unseen || operation instanceof Operation.NewRecord) {
      for (Operand operand : operation.operands()) {
        changed |= operand.type() instanceof ArrayType && held.add(operand);
      }
    }
    if (unseen) {
      operation.operands().forEach(this::fillFromOutside);
    }
  }

  /** Code out of sight may put what it was given, and what it has itself, into an array of rows. */
  private void fillFromOutside(Operand operand) {
    for (ArrayObject container : reachableFrom(operand)) {
      if (container.type() instanceof ArrayType rows && rows.element() instanceof ArrayType row) {
        changed |= rearranged.add(container);
        Set<ArrayObject> inside = contents.computeIfAbsent(container, c -> new LinkedHashSet<>());
        flow(Set.of(new ArrayObject(container.origin(), container.depth() + 1, row, true)), inside);
        for (Operand array : List.copyOf(held)) {
          Set<ArrayObject> fitting = new LinkedHashSet<>(reachableFrom(array));
          fitting.removeIf(object -> !object.type().equals(row));
          flow(fitting, inside);
        }
      }
    }
  }

  /** What a call may hand back of an argument. */
  private Set<ArrayObject> returnable(Operand argument, Value target) {
    Set<ArrayObject> same = new LinkedHashSet<>(reachableFrom(argument));
    same.removeIf(object -> !object.type().equals(target.type()));
    return same;
  }

  private void introduce(Value value, boolean external) {
    IrType type = value.type();
    Set<ArrayObject> holder = points(value);
    int depth = 0;
    while (type instanceof ArrayType array) {
      ArrayObject object = new ArrayObject(value.id(), depth++, type, external);
      flow(Set.of(object), holder);
      holder = contents.computeIfAbsent(object, c -> new LinkedHashSet<>());
      type = array.element();
    }
  }

  private void join(List<Value> targets, List<? extends Operand> sources) {
    for (int k = 0; k < Math.min(targets.size(), sources.size()); k++) {
      if (isReference(targets.get(k))) {
        flow(of(sources.get(k)), points(targets.get(k)));
      }
    }
  }

  private Set<ArrayObject> points(Value value) {
    return pointsTo.computeIfAbsent(value, v -> new LinkedHashSet<>());
  }

  private void flow(Set<ArrayObject> from, Set<ArrayObject> into) {
    changed |= into.addAll(List.copyOf(from));
  }
}
