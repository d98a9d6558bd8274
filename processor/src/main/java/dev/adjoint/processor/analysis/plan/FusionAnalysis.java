package dev.adjoint.processor.analysis.plan;

import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.analysis.memory.PrivateArrays;
import dev.adjoint.processor.analysis.memory.Stability;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.CopyRange;
import dev.adjoint.processor.ir.Fill;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Purity;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Terminator;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the loops whose iterations can be reversed one by one, in order: nothing that an iteration
 * stores is read by another, so that the adjoints an iteration needs are complete when it ends, but
 * for those of its reductions.
 */
public final class FusionAnalysis {
  private final Activity activity;
  private final Stability stability;
  private final PrivateArrays privates;
  private final List<Event> events = new ArrayList<>();
  private final Map<Loop, int[]> spans = new IdentityHashMap<>();

  /** Something that matters for fusion, in program order. */
  private record Event(Kind kind, Operand array) {}

  private enum Kind {
    LOAD,
    STORE,
    THROW
  }

  private FusionAnalysis(
      PrimalMethod method, Activity activity, Stability stability, PrivateArrays privates) {
    this.activity = activity;
    this.stability = stability;
    this.privates = privates;
    collect(method.body());
  }

  /** Plans the loops of a method without jumps. */
  public static LoopPlans plan(
      PrimalMethod method, Activity activity, Stability stability, PrivateArrays privates) {
    FusionAnalysis analysis = new FusionAnalysis(method, activity, stability, privates);
    Map<Loop, String> obstacles = new IdentityHashMap<>();
    analysis.spans.keySet().forEach(loop -> obstacles.put(loop, analysis.obstacle(loop)));
    return new LoopPlans(obstacles);
  }

  private String obstacle(Loop loop) {
    int[] span = spans.get(loop);
    if (events.subList(span[0], events.size()).stream().anyMatch(e -> e.kind == Kind.THROW)) {
      return "it, or what follows it, may throw on purpose or call out";
    }
    List<Event> inside = events.subList(span[0], span[1]);
    List<Event> later = events.subList(span[1], events.size());
    for (Event event : inside) {
      boolean own = stability.isFresh(loop, event.array) || privates.isPrivate(loop, event.array);
      if (event.kind == Kind.STORE && !own) {
        return "it overwrites an array that outlives an iteration";
      }
      if (event.kind == Kind.LOAD
          && !own
          && later.stream()
              .anyMatch(e -> e.kind == Kind.STORE && stability.mayAlias(e.array, event.array))) {
        return "an array that it reads is overwritten later";
      }
    }
    return "";
  }

  private void collect(Block block) {
    for (Statement statement : block.statements()) {
      int start = events.size();
      if (statement instanceof Let let) {
        let(let);
      } else if (statement instanceof Perform) {
        events.add(new Event(Kind.THROW, null));
      } else if (statement instanceof Store store && store.value().type().rank() == 0) {
        access(Kind.STORE, store.array());
      } else if (statement instanceof Fill fill) {
        access(Kind.STORE, fill.array());
      } else if (statement instanceof CopyRange copy) {
        access(Kind.LOAD, copy.source());
        access(Kind.STORE, copy.target());
      }
      Anatomy.blocks(statement).forEach(this::collect);
      if (statement instanceof Loop loop) {
        spans.put(loop, new int[] {start, events.size()});
      }
    }
    if (block.end() instanceof Terminator.Throw) {
      events.add(new Event(Kind.THROW, null));
    }
  }

  private void let(Let let) {
    if (Purity.hasEffect(let.operation())) {
      events.add(new Event(Kind.THROW, null));
    } else if (let.operation() instanceof Operation.Load load && let.target().type().rank() == 0) {
      access(Kind.LOAD, load.array());
    } else if (let.operation() instanceof Operation.CloneArray clone) {
      access(Kind.LOAD, clone.array());
      access(Kind.STORE, let.target());
    } else if (let.operation() instanceof Operation.ArrayLiteral) {
      access(Kind.STORE, let.target());
    }
  }

  private void access(Kind kind, Operand array) {
    if (activity.isActive(array)) {
      events.add(new Event(kind, array));
    }
  }
}
