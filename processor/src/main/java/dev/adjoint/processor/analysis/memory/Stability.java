package dev.adjoint.processor.analysis.memory;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.RecordType;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether the element that a load read is still in memory when the reverse sweep of a block begins,
 * so that it can be loaded again instead of being stored. It is, unless a write to an array that
 * may be the same one, at an index that may be the same, can come after the load.
 */
public final class Stability {
  private final ProgramOrder order;
  private final ArrayObjects objects;
  private final boolean argumentsDistinct;
  private final Map<Integer, Parameter> parameters = new HashMap<>();

  /** In the order of the parameters, not of the questions: what is written must not vary. */
  private final Set<SharedPair> assumedDistinct =
      new TreeSet<>(
          Comparator.<SharedPair>comparingInt(pair -> pair.one().value().id())
              .thenComparingInt(pair -> pair.other().value().id()));

  /**
   * Prepares the facts of a method without jumps.
   *
   * @param buffers the parameter that is the shadow of each array parameter: two are one array only
   *     where the arrays are
   * @param argumentsDistinct whether arrays that enter through different parameters, or as
   *     different rows of one, may be taken to be different arrays; what was taken so is in {@link
   *     #assumedDistinct}
   */
  public Stability(
      PrimalMethod method,
      ArrayObjects objects,
      Map<Value, Value> buffers,
      boolean argumentsDistinct) {
    this.order = new ProgramOrder(method.body());
    this.objects = objects;
    this.argumentsDistinct = argumentsDistinct;
    method.parameters().forEach(p -> parameters.put(p.value().id(), p));
    buffers.forEach((array, buffer) -> parameters.put(buffer.id(), parameters.get(array.id())));
  }

  /** The statement that binds each value that a {@link Let} of the method binds. */
  public Map<Value, Let> definitions() {
    return order.definitions();
  }

  /** The parameters that an answer took to share no array, or no row with themselves. */
  public Set<SharedPair> assumedDistinct() {
    return Collections.unmodifiableSet(assumedDistinct);
  }

  /** Whether the element that {@code load} binds is unchanged at the end of {@code scope}. */
  public boolean survives(Value load, Block scope) {
    Access read = order.read(load);
    if (read == null) {
      return false;
    }
    boolean inside = order.contains(scope, read.position());
    return order.writesIn(scope).stream()
        .noneMatch(write -> overwrites(write, read, scope, inside));
  }

  /**
   * Whether an argument of a call, and all arrays within, are at the end of {@code scope} what they
   * were when the call began.
   */
  public boolean outlasts(Statement call, Operand array, Block scope) {
    Access at = order.call(call);
    return at != null
        && order.writesIn(scope).stream()
            .filter(write -> write.position() >= at.position() || shareLoop(write, at, scope))
            .noneMatch(write -> mayTouch(write, array));
  }

  /**
   * Whether an array, and all arrays within, are at the end of {@code scope} what they were when a
   * loop in it began.
   */
  public boolean outlasts(Loop loop, Operand array, Block scope) {
    int start = order.start(loop.body());
    return order.writesIn(scope).stream()
        .filter(write -> write.position() >= start || isRepeatedWith(write, start, scope))
        .noneMatch(write -> mayTouch(write, array));
  }

  private boolean isRepeatedWith(Access write, int position, Block scope) {
    return write.loops().stream()
        .filter(loop -> loop.body() != scope && order.contains(scope, order.start(loop.body())))
        .anyMatch(loop -> order.contains(loop.body(), position));
  }

  /** Whether a loop may write to an array, or to one within. */
  public boolean changesIn(Loop loop, Operand array) {
    return order.writesIn(loop.body()).stream().anyMatch(write -> mayTouch(write, array));
  }

  /** Whether a reference is to an array that each iteration of a loop makes anew. */
  public boolean isMadeIn(Loop loop, Operand array) {
    return order.isMadeIn(loop, array);
  }

  private boolean shareLoop(Access one, Access other, Block scope) {
    return one.loops().stream()
        .filter(loop -> loop.body() != scope && order.contains(scope, order.start(loop.body())))
        .anyMatch(loop -> other.loops().stream().anyMatch(around -> around == loop));
  }

  private boolean mayTouch(Access write, Operand array) {
    Set<ArrayObject> reachable = objects.reachableFrom(array);
    return write.call()
        ? reachable.stream().anyMatch(object -> mayChange(write, object))
        : reachable.stream().anyMatch(object -> mayBeAmong(object, objects.of(write.array())));
  }

  /** Whether a write may change what an access in the same scope, or before it, has read. */
  private boolean overwrites(Access write, Access read, Block scope, boolean inside) {
    if (inside && (!canFollow(write, read, scope) || isNewer(write, read))) {
      return false;
    }
    if (write.call()) {
      return mayChange(write, read.array());
    }
    if (denoteOne(read.array(), write.array())) {
      return !inside || mayOverwrite(read, write, scope);
    }
    return mayAlias(read.array(), write.array());
  }

  private boolean isNewer(Access write, Access read) {
    return !write.call() && order.isNewer(write.array(), read.array());
  }

  private boolean canFollow(Access write, Access read, Block scope) {
    return write.position() > read.position() || !sharedLoops(read, write, scope).isEmpty();
  }

  /** Whether both references may denote an array that came in, or was made, in one place. */
  private boolean denoteOne(Operand one, Operand other) {
    return objects.of(one).stream().anyMatch(objects.of(other)::contains);
  }

  /**
   * A place in memory where a value still is at the end of {@code scope}, because the method stored
   * it there; {@code null} if there is none.
   */
  public Operation.Load storedCopy(Value value, Block scope) {
    for (Access copy : order.storesOf(value)) {
      boolean kept =
          order.contains(scope, copy.position())
              && order.writesIn(scope).stream()
                  .noneMatch(write -> overwrites(write, copy, scope, true));
      if (kept) {
        return new Operation.Load(copy.array(), copy.index());
      }
    }
    return null;
  }

  /** Notes that a reference made by the transform denotes what another does. */
  public void noteCopy(Value copy, Value original) {
    objects.noteCopy(copy, original);
  }

  /**
   * Whether two shadows surely are different arrays, as far as those of different arguments are; of
   * unknown references it is not sure.
   */
  public boolean areDifferent(Operand one, Operand other) {
    return !objects.of(one).isEmpty() && !objects.of(other).isEmpty() && !mayAlias(one, other);
  }

  /** Whether an element that a loop reads is the same in all its iterations. */
  public boolean isUnchangedIn(Loop loop, Operation.Load load) {
    return order.writesIn(loop.body()).stream()
        .noneMatch(
            write ->
                write.call()
                    ? mayChange(write, load.array())
                    : !order.isNewer(write.array(), load.array())
                        && mayAlias(load.array(), write.array()));
  }

  /** Whether no other statement of a loop may write to the array that a store of it writes to. */
  public boolean isOnlyWriteIn(Loop loop, Store store) {
    List<Access> writes =
        order.writesIn(loop.body()).stream()
            .filter(
                write ->
                    write.call()
                        ? mayChange(write, store.array())
                        : mayAlias(store.array(), write.array()))
            .toList();
    return writes.size() == 1 && !writes.get(0).call();
  }

  /** Whether a call may write to an array, or to a row within. */
  private boolean mayChange(Access call, Operand array) {
    return objects.of(array).stream().anyMatch(object -> mayChange(call, object));
  }

  /** Whether there are arrays in a record, any of which a call may write to. */
  private static boolean holdsArrays(IrType type) {
    return type.innermost() instanceof RecordType record
        && record.components().stream()
            .map(RecordType.Component::type)
            .anyMatch(inside -> inside.rank() > 0 || holdsArrays(inside));
  }

  private boolean mayChange(Access call, ArrayObject object) {
    Set<ArrayObject> reachable = objects.reachableFrom(call.array());
    if (holdsArrays(call.array().type())) {
      return true;
    }
    if (call.known()) {
      return mayBeAmong(object, reachable);
    }
    return reachable.contains(object)
        || call.anywhere() && (isArgument(object) || isHeld(object))
        || object.external() && reachable.stream().anyMatch(ArrayObject::external)
        || object.external() && !parameters.containsKey(object.origin());
  }

  /** Whether an array came in as an argument, so that objects of the caller may hold it. */
  private boolean isArgument(ArrayObject object) {
    Parameter parameter = parameters.get(object.origin());
    return object.external() && parameter != null && parameter.value().id() == object.origin();
  }

  /** Whether an array was given to an object, which may write to it later. */
  private boolean isHeld(ArrayObject object) {
    return order.held().stream().anyMatch(o -> objects.reachableFrom(o).contains(object));
  }

  private boolean mayBeAmong(ArrayObject object, Set<ArrayObject> others) {
    boolean among = others.contains(object);
    for (ArrayObject other : others) {
      among |= !among && mayBeOne(object, other);
    }
    return among;
  }

  /** Whether two references may denote one array. */
  public boolean mayAlias(Operand one, Operand other) {
    boolean alias = false;
    for (ArrayObject mine : objects.of(one)) {
      for (ArrayObject theirs : objects.of(other)) {
        if (mine.equals(theirs)) {
          return true;
        }
        alias |= mayBeOne(mine, theirs);
      }
    }
    return alias;
  }

  private boolean mayBeOne(ArrayObject mine, ArrayObject theirs) {
    return mine.external()
        && theirs.external()
        && mine.type().equals(theirs.type())
        && !assumeDistinct(mine, theirs);
  }

  private boolean assumeDistinct(ArrayObject mine, ArrayObject theirs) {
    Parameter one = parameters.get(mine.origin());
    Parameter other = parameters.get(theirs.origin());
    if (!argumentsDistinct || one == null || other == null) {
      return false;
    }
    if (one.unshared() || other.unshared()) {
      return true;
    }
    boolean inOrder = one.value().id() <= other.value().id();
    assumedDistinct.add(inOrder ? new SharedPair(one, other) : new SharedPair(other, one));
    return true;
  }

  private boolean mayOverwrite(Access read, Access write, Block scope) {
    List<Loop> shared = sharedLoops(read, write, scope);
    List<AffineIndex> mine = path(read);
    List<AffineIndex> theirs = path(write);
    boolean comparable = comparable(read, write, mine, theirs);
    if (write.position() > read.position() && !(comparable && differ(mine, theirs, null, shared))) {
      return true;
    }
    for (Loop loop : shared) {
      if (!comparable || !differ(mine, theirs, loop, shared)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the two indices differ when the write comes in a later iteration of {@code loop} and in
   * the same iteration of all loops around it; in the same iteration of all if {@code loop} is
   * null.
   */
  private static boolean differ(
      List<AffineIndex> mine, List<AffineIndex> theirs, Loop loop, List<Loop> shared) {
    List<Loop> equal = shared.stream().takeWhile(outer -> outer != loop).toList();
    for (int d = 0; d < mine.size(); d++) {
      AffineIndex read = mine.get(d);
      AffineIndex write = theirs.get(d);
      if (!read.sameBase(write)) {
        continue;
      }
      long gap = read.offset() - write.offset();
      if (loop instanceof For counted && counted.index().equals(read.base())) {
        if (gap * Long.signum(counted.step()) <= 0) {
          return true;
        }
      } else if (gap != 0 && (loop == null || isFixed(read.base(), equal, shared))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFixed(Value base, List<Loop> equal, List<Loop> shared) {
    if (base == null) {
      return true;
    }
    boolean isCounter =
        shared.stream().anyMatch(l -> l instanceof For counted && counted.index().equals(base));
    boolean isEqual =
        equal.stream().anyMatch(l -> l instanceof For counted && counted.index().equals(base));
    return isEqual || (!isCounter && !boundInside(base, shared));
  }

  private static boolean boundInside(Value base, List<Loop> shared) {
    return !shared.isEmpty() && BoundValues.of(shared.get(0)).contains(base);
  }

  private List<Loop> sharedLoops(Access read, Access write, Block scope) {
    List<Loop> shared = new ArrayList<>(read.loops());
    shared.removeIf(loop -> write.loops().stream().noneMatch(other -> other == loop));
    shared.removeIf(
        loop -> loop.body() == scope || !order.contains(scope, order.start(loop.body())));
    shared.removeIf(loop -> order.isMadeIn(loop, write.array())); // not made yet when it is read
    shared.removeIf(loop -> isFresh(loop, read.array()) && isFresh(loop, write.array()));
    return shared;
  }

  /**
   * Whether every array that a reference inside a loop may denote is made anew in each iteration,
   * and no reference to it outlives the iteration.
   */
  public boolean isFresh(Loop loop, Operand array) {
    Set<ArrayObject> denoted = objects.of(array);
    return !denoted.isEmpty()
        && denoted.stream().allMatch(o -> !o.external() && order.isInside(o.origin(), loop))
        && array instanceof Value value
        && BoundValues.of(loop).contains(value)
        && denoted.stream().noneMatch(o -> outlives(loop, o));
  }

  private boolean outlives(Loop loop, ArrayObject object) {
    return loop.carried().stream()
            .anyMatch(c -> objects.reachableFrom(c.parameter()).contains(object))
        || objects.all().stream()
            .filter(holder -> holder.external() || !order.isInside(holder.origin(), loop))
            .anyMatch(holder -> objects.reachableFrom(Set.of(holder)).contains(object));
  }

  private boolean comparable(
      Access read, Access write, List<AffineIndex> mine, List<AffineIndex> theirs) {
    if (mine == null || theirs == null || mine.size() != theirs.size()) {
      return false;
    }
    return root(read.array()).equals(root(write.array()));
  }

  private Operand root(Operand array) {
    return definition(array) instanceof Operation.Load load ? root(load.array()) : array;
  }

  private Operation definition(Operand operand) {
    Let let = operand instanceof Value value ? order.definitions().get(value) : null;
    return let == null ? null : let.operation();
  }

  /** The indices from the root array down; {@code null} if rows may not be told apart by them. */
  private List<AffineIndex> path(Access access) {
    if (access.index() == null) {
      return null;
    }
    List<AffineIndex> path = new ArrayList<>();
    path.add(AffineIndex.of(access.index(), order.definitions()));
    Operand array = access.array();
    while (definition(array) instanceof Operation.Load load) {
      if (!rowsAreDistinct(load.array())) {
        return null;
      }
      path.add(0, AffineIndex.of(load.index(), order.definitions()));
      array = load.array();
    }
    return path;
  }

  private boolean rowsAreDistinct(Operand container) {
    for (ArrayObject object : objects.of(container)) {
      if (objects.isRearranged(object)) {
        return false;
      }
      if (object.external()) {
        for (ArrayObject other : objects.of(container)) {
          if (other.external() && !assumeDistinct(object, other)) {
            return false;
          }
        }
      } else if (!(madeBy(object) instanceof Operation.NewArray)) {
        return false;
      }
    }
    return true;
  }

  private Operation madeBy(ArrayObject object) {
    return order.definitions().values().stream()
        .filter(let -> let.target().id() == object.origin())
        .map(Let::operation)
        .findFirst()
        .orElse(null);
  }
}
