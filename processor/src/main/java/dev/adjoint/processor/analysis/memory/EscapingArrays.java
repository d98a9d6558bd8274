package dev.adjoint.processor.analysis.memory;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.CopyRange;
import dev.adjoint.processor.ir.Fill;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
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
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which arrays and stacks of a method somebody else may know after the call: those that it returns,
 * puts into arrays of others, or hands to code that may keep them.
 */
public final class EscapingArrays {
  /** Which arguments a called method may keep. */
  public interface Keeping {
    /** Whether the method may keep the argument at a position, or an array in it. */
    boolean keeps(Operation.Invoke call, int argument);
  }

  private final ArrayObjects objects;
  private final Keeping keeping;
  private final Map<Integer, List<Value>> labels = new HashMap<>();
  private final Set<Integer> copies = new HashSet<>();
  private final Set<ArrayObject> escaping = new LinkedHashSet<>();

  private EscapingArrays(ArrayObjects objects, Keeping keeping) {
    this.objects = objects;
    this.keeping = keeping;
  }

  /** Analyses a method. */
  public static EscapingArrays of(PrimalMethod method, Keeping keeping) {
    EscapingArrays arrays = new EscapingArrays(ArrayObjects.of(method), keeping);
    Anatomy.forEach(method.body(), arrays::note);
    arrays.visit(method.body());
    method.body().yielded().forEach(arrays::escape);
    arrays.givenAway();
    return arrays;
  }

  /** Whether an array that the value was made as, or is on entry, or one in it, may be kept. */
  public boolean escapes(Value value) {
    return escaping.stream().anyMatch(object -> object.origin() == value.id());
  }

  /** The numbers of the values that were made as arrays which the given ones lead to. */
  public Set<Integer> reachableFrom(Collection<Value> values) {
    Set<Integer> reached = new HashSet<>();
    for (Value value : values) {
      objects.reachableFrom(value).forEach(object -> reached.add(object.origin()));
    }
    return reached;
  }

  private void note(Statement statement) {
    if (statement instanceof Labeled labeled) {
      labels.put(labeled.label().id(), labeled.results());
    } else if (statement instanceof Let let
        && let.operation() instanceof Operation.Invoke call
        && RuntimeCalls.isCopy(call)) {
      copies.add(let.target().id());
    }
  }

  private void visit(Block block) {
    for (Statement statement : block.statements()) {
      statement(statement);
      Anatomy.blocks(statement).forEach(this::visit);
    }
    if (block.end() instanceof Terminator.Exit exit) {
      join(labels.get(exit.label().id()), exit.operands());
    }
  }

  private void statement(Statement statement) {
    if (statement instanceof Let let) {
      operation(let);
    } else if (statement instanceof Perform perform) {
      call(perform.call());
    } else if (statement instanceof Store store) {
      put(store.array(), ((ArrayType) store.array().type()).element(), store.value());
    } else if (statement instanceof Push push) {
      put(push.stack(), ((StackType) push.stack().type()).element(), push.value());
    } else if (statement instanceof Fill fill) {
      escape(fill.value());
    } else if (statement instanceof CopyRange copy
        && !(((ArrayType) copy.source().type()).element().rank() == 0)) {
      escape(copy.source());
      escape(copy.target());
    } else if (statement instanceof If choice) {
      join(choice.results(), choice.then().yielded());
      join(choice.results(), choice.otherwise().yielded());
    } else if (statement instanceof Labeled labeled) {
      join(labeled.results(), labeled.body().yielded());
    } else if (statement instanceof Loop loop) {
      List<Operand> next = loop.body().yielded();
      int shift = Math.max(0, next.size() - loop.carried().size());
      join(loop.results(), loop.carried().stream().map(c -> c.initial()).toList());
      join(loop.results(), next.subList(shift, next.size()));
    }
  }

  private void operation(Let let) {
    Operation operation = let.operation();
    if (operation instanceof Operation.Invoke call) {
      call(call);
    } else if (operation instanceof Operation.NewRecord) {
      operation.operands().forEach(this::escape);
    } else if (operation instanceof Operation.ArrayLiteral literal) {
      literal.elements().forEach(element -> join(literal.arrayType().element(), element));
    } else if (operation instanceof Operation.Select || operation instanceof Operation.Copy) {
      operation.operands().forEach(operand -> join(let.target().type(), operand));
    }
  }

  private void call(Operation.Invoke call) {
    for (int i = 0; i < call.arguments().size(); i++) {
      if (isReference(call.arguments().get(i).type()) && keeping.keeps(call, i)) {
        escape(call.arguments().get(i));
      }
    }
  }

  private void put(Operand container, IrType element, Operand value) {
    if (isReference(value.type()) && objects.of(container).isEmpty()) {
      escape(value);
    }
    join(element, value);
  }

  private void join(List<Value> targets, List<? extends Operand> sources) {
    for (int k = 0; k < Math.min(targets.size(), sources.size()); k++) {
      join(targets.get(k).type(), sources.get(k));
    }
  }

  /** An array under a type that is none is lost sight of. */
  private void join(IrType target, Operand source) {
    if (!isReference(target)) {
      escape(source);
    }
  }

  private static boolean isReference(IrType type) {
    return type instanceof ArrayType || type instanceof StackType;
  }

  private void escape(Operand operand) {
    escaping.addAll(objects.reachableFrom(operand));
  }

  /** What is put into an array of somebody else, or into one that escapes, escapes with it. */
  private void givenAway() {
    for (ArrayObject container : objects.all()) {
      if (container.external() && !copies.contains(container.origin())) {
        for (ArrayObject inside : objects.contentsOf(container)) {
          if (inside.origin() != container.origin()) {
            escaping.addAll(objects.reachableFrom(Set.of(inside)));
          }
        }
      }
    }
  }
}
