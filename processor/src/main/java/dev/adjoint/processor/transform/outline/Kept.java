package dev.adjoint.processor.transform.outline;

import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.FieldStore;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.OpaqueType;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The values of one method that its parts find in a frame. */
final class Kept {
  private final ValueSupply supply;
  private final String className;
  private final Value frame;
  private final Map<Value, String> fields = new HashMap<>();
  private final Set<Value> pending = new HashSet<>();
  private final Set<Value> fetched = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final List<Frame.Field> declared = new ArrayList<>();

  Kept(ValueSupply supply, String className) {
    this.supply = supply;
    this.className = className;
    this.frame = supply.named(new OpaqueType(className), "frame");
  }

  /** Keeps a value, from where it is bound on, in a field of about this name. */
  void keep(Value value, String proposal) {
    if (!fields.containsKey(value)) {
      String field = ValueNames.unique(proposal, names);
      fields.put(value, field);
      declared.add(new Frame.Field(field, value.type()));
      pending.add(value);
    }
  }

  /** Whether the frame has the value. */
  boolean has(Value value) {
    return fields.containsKey(value);
  }

  /** Whether the value is kept, and not yet stored where it is bound. */
  boolean isPending(Value value) {
    return pending.contains(value);
  }

  /** Whether no value waits to be stored where it is bound. */
  boolean isStored() {
    return pending.isEmpty();
  }

  /** Whether the value is the copy of a field that a statement fetched, and is fetched again. */
  boolean isFetched(Value value) {
    return fetched.contains(value);
  }

  /** What brings back what is kept now, for a cut that is not made after all. */
  Runnable undo() {
    Map<Value, String> fieldsNow = new HashMap<>(fields);
    Set<Value> pendingNow = new HashSet<>(pending);
    Set<Value> fetchedNow = new HashSet<>(fetched);
    Set<String> namesNow = new HashSet<>(names);
    int declaredNow = declared.size();
    return () -> {
      fields.keySet().retainAll(fieldsNow.keySet());
      pending.clear();
      pending.addAll(pendingNow);
      fetched.retainAll(fetchedNow);
      names.retainAll(namesNow);
      declared.subList(declaredNow, declared.size()).clear();
    };
  }

  /** The frame itself. */
  Value frame() {
    return frame;
  }

  /** Stores a value that was just bound as {@code bound}. */
  Statement store(Value value, Value bound) {
    pending.remove(value);
    return new FieldStore(frame, fields.get(value), bound, Origin.FRAME);
  }

  /**
   * Fetches a value; as a temporary where it is read only once. The field is not final: a part that
   * is called earlier may store it.
   */
  Let load(Value value, boolean once) {
    String field = fields.get(value);
    Value loaded = supply.named(value.type(), once ? "" : field);
    Operation read = new Operation.FieldRead(frame, field, value.type(), false);
    return new Let(loaded, read, Origin.FRAME);
  }

  /** Whether a statement fetches a value; then its target is known to be in the frame. */
  boolean isLoad(Statement statement) {
    if (statement instanceof Let let
        && let.operation() instanceof Operation.FieldRead read
        && read.object().equals(frame)) {
      fields.put(let.target(), read.field());
      fetched.add(let.target());
      return true;
    }
    return false;
  }

  /** Makes the frame, if there is something in it. */
  List<Statement> made() {
    Callee made =
        new Callee(Callee.Kind.CONSTRUCTOR, className, "", new OpaqueType(className), false);
    return declared.isEmpty()
        ? List.of()
        : List.of(new Let(frame, new Operation.Invoke(made, List.of()), Origin.FRAME));
  }

  /** The class of the frame; nothing if nothing is in it. */
  List<Frame> frames(String of) {
    return declared.isEmpty() ? List.of() : List.of(new Frame(className, of, declared));
  }
}
