package dev.adjoint.processor.analysis.activity;

import dev.adjoint.processor.analysis.memory.ArrayObject;
import dev.adjoint.processor.analysis.memory.ArrayObjects;
import dev.adjoint.processor.ir.Accumulate;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.CopyRange;
import dev.adjoint.processor.ir.Derivation;
import dev.adjoint.processor.ir.Fill;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.Push;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ways in which a floating-point number gets from one place of a method to another, as a graph:
 * places are values and array objects. Activity is reachability in it, forward from the inputs and
 * backward from the outputs.
 */
final class DataFlow {
  private final ArrayObjects objects;
  private final Map<Object, Set<Object>> successors = new HashMap<>();
  private final Map<Object, Set<Object>> predecessors = new HashMap<>();

  DataFlow(Block body, ArrayObjects objects) {
    this.objects = objects;
    visit(body, Map.of());
  }

  /** All places that a number at one of {@code starts} can get to. */
  Set<Object> reachableFrom(Set<Object> starts) {
    return closure(starts, successors);
  }

  /** All places from which a number can get to one of {@code ends}. */
  Set<Object> reaching(Set<Object> ends) {
    return closure(ends, predecessors);
  }

  /** The places where an operand's numbers are: the value, or the leaf arrays below a reference. */
  List<Object> places(Operand operand) {
    if (!operand.type().isDifferentiable() || !(operand instanceof Value)) {
      return List.of();
    }
    return operand.type() instanceof ArrayType
        ? new ArrayList<>(leaves(objects.of(operand)))
        : List.of(operand);
  }

  /** The objects that hold numbers at or below the given ones. */
  Set<ArrayObject> leaves(Set<ArrayObject> from) {
    Set<ArrayObject> leaves = new LinkedHashSet<>();
    for (ArrayObject object : from) {
      if (object.holdsNumbers()) {
        leaves.add(object);
      } else {
        leaves.addAll(leaves(objects.contentsOf(object)));
      }
    }
    return leaves;
  }

  private static Set<Object> closure(Set<Object> starts, Map<Object, Set<Object>> edges) {
    Set<Object> reached = new LinkedHashSet<>(starts);
    List<Object> work = new ArrayList<>(starts);
    while (!work.isEmpty()) {
      for (Object next : edges.getOrDefault(work.remove(work.size() - 1), Set.of())) {
        if (reached.add(next)) {
          work.add(next);
        }
      }
    }
    return reached;
  }

  private void visit(Block block, Map<Integer, List<Value>> labels) {
    for (Statement statement : block.statements()) {
      if (statement instanceof Let let) {
        visitLet(let);
      } else if (statement instanceof Store store && !(store.value().type() instanceof ArrayType)) {
        flow(store.value(), objects.of(store.array()));
      } else if (statement instanceof Accumulate accumulate) {
        flow(accumulate.value(), objects.of(accumulate.array()));
      } else if (statement instanceof Push push) {
        flow(push.value(), objects.of(push.stack()));
      } else if (statement instanceof Fill fill) {
        flow(fill.value(), objects.of(fill.array()));
      } else if (statement instanceof Perform perform) {
        call(perform.call(), List.of());
      } else if (statement instanceof CopyRange copy) {
        copy(objects.of(copy.source()), objects.of(copy.target()));
      } else if (statement instanceof If branch) {
        visit(branch.then(), labels);
        visit(branch.otherwise(), labels);
        join(branch.then().yielded(), branch.results());
        join(branch.otherwise().yielded(), branch.results());
      } else if (statement instanceof Loop loop) {
        visitLoop(loop, labels);
      } else if (statement instanceof Labeled labeled) {
        Map<Integer, List<Value>> inner = new HashMap<>(labels);
        inner.put(labeled.label().id(), labeled.results());
        visit(labeled.body(), inner);
        join(labeled.body().yielded(), labeled.results());
      }
    }
    if (block.end() instanceof Terminator.Exit exit) {
      join(exit.operands(), labels.get(exit.label().id()));
    }
  }

  private void visitLoop(Loop loop, Map<Integer, List<Value>> labels) {
    visit(loop.body(), labels);
    List<Operand> next = loop.body().yielded();
    int shift = next.size() - loop.carried().size();
    for (int k = 0; k < loop.carried().size(); k++) {
      Value parameter = loop.carried().get(k).parameter();
      scalar(loop.carried().get(k).initial(), parameter);
      if (!next.isEmpty()) {
        scalar(next.get(k + shift), parameter);
      }
      scalar(parameter, loop.results().get(k));
    }
  }

  private void visitLet(Let let) {
    Operation operation = let.operation();
    Value target = let.target();
    if (operation instanceof Operation.CloneArray clone) {
      copy(objects.of(clone.array()), objects.of(target));
    } else if (operation instanceof Operation.ArrayLiteral literal) {
      if (target.type().rank() == 1) {
        literal.elements().forEach(element -> flow(element, objects.of(target)));
      }
    } else if (operation instanceof Operation.Load load) {
      fetch(objects.of(load.array()), target);
    } else if (operation instanceof Operation.Pop pop) {
      fetch(objects.of(pop.stack()), target);
    } else if (operation instanceof Operation.Invoke call) {
      call(call, places(target));
    } else {
      operation.operands().forEach(operand -> scalar(operand, target));
    }
  }

  /** Every number that goes into a call may get to its result and into each array it has. */
  private void call(Operation.Invoke call, List<Object> results) {
    if (call.callee().derivation() == null || !call.callee().derivation().carries()) {
      return;
    }
    List<Derivation.Argument> known = call.callee().derivation().arguments();
    List<Object> outputs = new ArrayList<>(results);
    for (int k = 0; k < call.arguments().size(); k++) {
      boolean array = call.arguments().get(k).type() instanceof ArrayType;
      if (array && (known.isEmpty() || known.get(k).written())) {
        outputs.addAll(places(call.arguments().get(k)));
      }
    }
    for (int k = 0; k < call.arguments().size(); k++) {
      if (!known.isEmpty() && !known.get(k).differentiated()) {
        continue;
      }
      for (Object from : places(call.arguments().get(k))) {
        outputs.forEach(to -> edge(from, to));
      }
    }
  }

  private void join(List<? extends Operand> from, List<Value> to) {
    for (int k = 0; k < Math.min(from.size(), to.size()); k++) {
      scalar(from.get(k), to.get(k));
    }
  }

  private void scalar(Operand from, Value to) {
    if (isNumber(from) && isNumber(to)) {
      edge(from, to);
    }
  }

  private void flow(Operand from, Set<ArrayObject> to) {
    if (isNumber(from)) {
      leaves(to).forEach(object -> edge(from, object));
    }
  }

  private void fetch(Set<ArrayObject> from, Value to) {
    if (isNumber(to)) {
      leaves(from).forEach(object -> edge(object, to));
    }
  }

  private void copy(Set<ArrayObject> from, Set<ArrayObject> to) {
    for (ArrayObject source : leaves(from)) {
      leaves(to).forEach(target -> edge(source, target));
    }
  }

  private static boolean isNumber(Operand operand) {
    return operand instanceof Value
        && !(operand.type() instanceof ArrayType)
        && operand.type().isDifferentiable();
  }

  private void edge(Object from, Object to) {
    successors.computeIfAbsent(from, f -> new LinkedHashSet<>()).add(to);
    predecessors.computeIfAbsent(to, t -> new LinkedHashSet<>()).add(from);
  }
}
