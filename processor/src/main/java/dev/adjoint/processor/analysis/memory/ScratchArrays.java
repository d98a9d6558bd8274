package dev.adjoint.processor.analysis.memory;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds arrays that are made once, outside a loop, and serve each iteration as scratch space: every
 * element that an iteration reads, it has written before, and nobody else reads the array.
 */
public final class ScratchArrays implements PrivateArrays {
  private final ArrayObjects objects;
  private final Map<Value, Let> definitions;
  private final List<Touch> all;
  private final List<For> loops = new ArrayList<>();
  private final Map<Value, For> indices;
  private final Set<ArrayObject> escaping = new LinkedHashSet<>();
  private final Map<Loop, Map<ArrayObject, Boolean>> known = new IdentityHashMap<>();

  private ScratchArrays(PrimalMethod method, ArrayObjects objects, Map<Value, For> indices) {
    this.objects = objects;
    this.indices = indices;
    this.definitions = new ProgramOrder(method.body()).definitions();
    this.all = Touches.in(method.body(), definitions);
    Anatomy.forEach(method.body(), this::visit);
    method.body().yielded().forEach(this::escape);
  }

  /** Analyses a method without jumps. */
  public static PrivateArrays of(PrimalMethod method, ArrayObjects objects) {
    return of(method, objects, Map.of());
  }

  /**
   * Analyses a method without jumps.
   *
   * @param indices integers that, wherever they index an array, are the counter of a loop in some
   *     iteration of it
   */
  public static PrivateArrays of(
      PrimalMethod method, ArrayObjects objects, Map<Value, For> indices) {
    return new ScratchArrays(method, objects, indices);
  }

  @Override
  public boolean isPrivate(Loop loop, Operand array) {
    Set<ArrayObject> denoted = objects.of(array);
    return !denoted.isEmpty() && denoted.stream().allMatch(object -> isPrivate(loop, object));
  }

  @Override
  public boolean isPrivateThroughout(Loop loop, Operand table) {
    Set<ArrayObject> all = objects.reachableFrom(table);
    return isPrivate(loop, table)
        && all.stream().allMatch(object -> isPrivate(loop, object))
        && all.stream().noneMatch(objects::isRearranged);
  }

  @Override
  public boolean isSwept(Loop loop, Operand array) {
    List<Touch> inside = Touches.in(loop.body(), definitions);
    return objects.of(array).stream()
        .anyMatch(
            object ->
                touching(inside, object).stream()
                    .anyMatch(touch -> touch.reads() && !touch.loops().isEmpty()));
  }

  private boolean isPrivate(Loop loop, ArrayObject object) {
    Map<ArrayObject, Boolean> ofLoop = known.computeIfAbsent(loop, l -> new HashMap<>());
    return ofLoop.computeIfAbsent(object, o -> decide(loop, o));
  }

  private boolean decide(Loop loop, ArrayObject object) {
    if (object.external() || escaping.contains(object)) {
      return false;
    }
    List<Touch> inside = touching(Touches.in(loop.body(), definitions), object);
    long readsInside = inside.stream().filter(Touch::reads).count();
    long reads = touching(all, object).stream().filter(Touch::reads).count();
    if (reads != readsInside) {
      return false;
    }
    Coverage coverage = new Coverage(new Bounds(definitions, loops, indices));
    for (int k = 0; k < inside.size(); k++) {
      Touch read = inside.get(k);
      if (read.reads() && !coverage.covered(read, inside.subList(0, k))) {
        return false;
      }
    }
    return true;
  }

  private List<Touch> touching(List<Touch> touches, ArrayObject object) {
    return touches.stream()
        .filter(
            touch ->
                objects.of(touch.root()).stream()
                    .anyMatch(o -> o.equals(object) || o.origin() == object.origin()))
        .toList();
  }

  private void visit(Statement statement) {
    if (statement instanceof For loop) {
      loops.add(loop);
    }
    if (statement instanceof Loop loop) {
      loop.carried().forEach(carried -> escape(carried.parameter()));
    } else if (statement instanceof If branch) {
      branch.results().forEach(this::escape);
    } else if (statement instanceof Store store) {
      escape(store.value());
    } else if (statement instanceof Perform perform) {
      perform.call().arguments().forEach(this::escape);
    } else if (statement instanceof Let let) {
      boolean passesOn =
          let.operation() instanceof Operation.Invoke
              || let.operation() instanceof Operation.ArrayLiteral
              || let.operation() instanceof Operation.Select;
      if (passesOn) {
        let.operation().operands().forEach(this::escape);
      }
    }
  }

  /** Notes that the arrays of a reference may be known by another. */
  private void escape(Operand reference) {
    escaping.addAll(objects.reachableFrom(reference));
  }
}
