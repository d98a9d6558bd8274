package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.ReversalNote;
import dev.adjoint.processor.ir.ReversalNote.Way;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes down how each loop is reversed and how the reverse sweep has each value that it reads. An
 * attempt that was given up leaves notes too; {@link ReversalNotes} drops them.
 */
final class ReversalLog {
  private final Map<Loop, ReversalNote> loops = new IdentityHashMap<>();

  /** Identity has no order that is the same in two runs. */
  private final List<Loop> order = new ArrayList<>();

  private final Map<Value, ReversalNote> values = new LinkedHashMap<>();
  private final Set<Integer> read = new HashSet<>();
  private final Set<Value> selecting = new HashSet<>();

  /** Takes the results of the loops that select. */
  void selecting(Collection<Value> results) {
    selecting.addAll(results);
  }

  /** Nothing of a loop is reversed in its own place. */
  void passed(Loop loop, String reason) {
    boolean selects = loop.results().stream().anyMatch(selecting::contains);
    put(loop, selects ? Way.SELECTED : Way.APART, selects ? "" : reason);
  }

  void fused(Loop loop) {
    put(loop, Way.FUSED, "");
  }

  void apart(Loop loop, String reason) {
    put(loop, Way.APART, reason);
  }

  private void put(Loop loop, Way way, String reason) {
    if (loops.put(loop, new ReversalNote(way, loop.origin(), "", null, reason)) == null) {
      order.add(loop);
    }
  }

  /** A value is kept; what is storage itself is not worth a note. */
  void kept(Value value, Let definition, Operand kept, String reason, Keeper keeper) {
    boolean storage = definition != null && definition.origin().role() == Origin.Role.STORAGE;
    if (!storage && kept instanceof Value fetched) {
      Way way = keeper.way(value);
      note(way, value, definition, fetched, way == Way.STORED ? reason : "");
    }
  }

  void recomputed(Value value, Let definition, Value copy) {
    note(Way.RECOMPUTED, value, definition, copy, "");
  }

  void follows(Value value, Operand again) {
    if (again instanceof Value copy) {
      note(Way.FOLLOWS, value, null, copy, "");
    }
  }

  private void note(Way way, Value value, Let definition, Value now, String reason) {
    read.add(value.id());
    Origin origin = definition == null ? Origin.FRAME : definition.origin();
    String subject =
        value.isNamed()
            ? value.name()
            : StorageNames.of(definition == null ? null : definition.operation());
    values.put(now, new ReversalNote(way, origin, subject, now, reason));
  }

  /** All notes: of the loops by line, then of values. */
  List<ReversalNote> notes(PrimalMethod primal, Activity activity) {
    List<ReversalNote> notes = new ArrayList<>();
    order.stream()
        .map(loops::get)
        .sorted((a, b) -> Integer.compare(a.origin().line(), b.origin().line()))
        .forEach(notes::add);
    notes.addAll(values.values());
    Anatomy.forEach(primal.body(), statement -> other(statement, activity, notes));
    return notes;
  }

  /** A variable that needed nothing: whether it is read at all shows when the sweeps are done. */
  private void other(Statement statement, Activity activity, List<ReversalNote> notes) {
    if (statement instanceof Let let
        && let.target().isNamed()
        && let.target().type() instanceof Scalar
        && activity.isActive(let.target())
        && read.add(let.target().id())) {
      notes.add(new ReversalNote(Way.LOCAL, let.origin(), let.target().name(), let.target(), ""));
    }
  }
}
