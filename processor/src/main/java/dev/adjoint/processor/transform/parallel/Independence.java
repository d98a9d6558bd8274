package dev.adjoint.processor.transform.parallel;

import dev.adjoint.processor.analysis.memory.ArrayObject;
import dev.adjoint.processor.analysis.memory.BoundValues;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether what the iterations of a loop write belongs to each alone, or is added to something that
 * no iteration reads.
 */
final class Independence {
  /** As many as the run-time library compares. */
  private static final int MOST_OWNED = 3;

  private final MethodFacts facts;
  private final For loop;
  private final boolean fused;
  private final Set<Value> bound;
  private final Set<Integer> boundIds = new HashSet<>();
  private final List<Access> accesses;
  private final Set<Value> captured;
  private final Set<Value> added = new LinkedHashSet<>();
  private final Set<Value> owned = new LinkedHashSet<>();
  private final Set<Let> scratch = new LinkedHashSet<>();
  private Obstacle obstacle;

  private Independence(MethodFacts facts, For loop, boolean fused) {
    this.facts = facts;
    this.loop = loop;
    this.fused = fused;
    this.bound = BoundValues.of(loop);
    bound.forEach(value -> boundIds.add(value.id()));
    this.accesses = Accesses.in(loop.body());
    this.captured = facts.capturedReferences(loop);
  }

  /** Analyses a loop. */
  static Independence of(MethodFacts facts, For loop, boolean fused) {
    Independence independence = new Independence(facts, loop, fused);
    Set<ArrayObject> done = new HashSet<>();
    for (Access access : independence.accesses) {
      if (access.way() == Access.Way.READ) {
        continue;
      }
      for (ArrayObject object : independence.objects(access)) {
        if (independence.obstacle == null && done.add(object)) {
          independence.place(object, access);
        }
      }
    }
    independence.checkAdded();
    return independence;
  }

  /** Why the iterations depend on each other; {@code null} if they do not. */
  Obstacle obstacle() {
    return obstacle;
  }

  /** How the loop is divided. */
  Division division(List<Sum> sums) {
    return new Division(loop, fused, sums, added, owned, scratch);
  }

  private Set<ArrayObject> objects(Access access) {
    return access.deep()
        ? facts.objects().reachableFrom(access.array())
        : facts.objects().of(access.array());
  }

  /** Decides what becomes of an array that iterations write. */
  private void place(ArrayObject object, Access first) {
    if (!object.external() && boundIds.contains(object.origin())) {
      return;
    }
    List<Access> touching =
        accesses.stream().filter(access -> objects(access).contains(object)).toList();
    boolean onlyAdded = touching.stream().allMatch(access -> access.way() == Access.Way.ADD);
    Value owner = ownedThrough(touching);
    if (onlyAdded) {
      placeAdded(object, owner);
    } else if (owner == null || object.external() || !isOwn(touching, owner)) {
      placeScratch(object, first);
    }
  }

  /** Whether no two iterations get to the same array through an array at their own positions. */
  private boolean isOwn(List<Access> touching, Value owner) {
    return facts.hasDistinctRows(owner)
        || touching.stream().allMatch(access -> access.array().equals(owner));
  }

  private void placeAdded(ArrayObject object, Value owner) {
    boolean distinct = owner != null && facts.hasDistinctRows(owner);
    if (owner != null && keepsRows(owner) && (owned.contains(owner) || owned.size() < MOST_OWNED)) {
      if (object.external() || !distinct) {
        owned.add(owner);
      }
      return;
    }
    added.addAll(leadingTo(object));
  }

  /** Whether the rows of an array are those that it had when they were compared. */
  private boolean keepsRows(Value owner) {
    Set<ArrayObject> rows = facts.objects().reachableFrom(owner);
    return accesses.stream()
        .filter(access -> access.way() == Access.Way.WRITE && access.array().type().rank() > 1)
        .noneMatch(access -> objects(access).stream().anyMatch(rows::contains));
  }

  /** The references from outside the loop through which an array can be reached. */
  private List<Value> leadingTo(ArrayObject object) {
    return captured.stream()
        .filter(value -> facts.objects().reachableFrom(value).contains(object))
        .toList();
  }

  /**
   * The array from outside the loop at whose element, or row, of the loop's own counter all of the
   * accesses take place; {@code null} if there is none.
   */
  private Value ownedThrough(List<Access> touching) {
    Value owner = null;
    for (Access access : touching) {
      Operand index = access.index();
      Operand array = access.array();
      while (array instanceof Value value && bound.contains(value)) {
        if (!(facts.definition(value) instanceof Operation.Load load)) {
          return null;
        }
        index = load.index();
        array = load.array();
      }
      boolean own = loop.index().equals(index) && array instanceof Value;
      if (!own || owner != null && !owner.equals(array)) {
        return null;
      }
      owner = (Value) array;
    }
    return owner;
  }

  private void placeScratch(ArrayObject object, Access first) {
    List<Let> allocations = new ArrayList<>();
    for (Value value : leadingTo(object)) {
      Let made = facts.allocation(value, loop);
      if (made == null || !isOverwritten(made)) {
        refuse(first.statement().origin(), "an iteration may write what others read or write");
        return;
      }
      allocations.add(made);
    }
    scratch.addAll(allocations);
  }

  /** Whether an iteration sees nothing that the one before it left in an array or a stack. */
  private boolean isOverwritten(Let made) {
    Origin.Role role = made.origin().role();
    boolean ofReverseSweep = role == Origin.Role.ADJOINT || role == Origin.Role.STORAGE;
    return fused && ofReverseSweep || facts.scratch().isPrivate(loop, made.target());
  }

  /** What is added to must not be reached in another way as well. */
  private void checkAdded() {
    for (Access access : accesses) {
      boolean follows = access.way() == Access.Way.READ && access.array().type().rank() > 1;
      boolean looks = access.way() != Access.Way.ADD && (access.index() == null || !follows);
      for (ArrayObject object : looks ? objects(access) : Set.<ArrayObject>of()) {
        boolean copied =
            added.stream().anyMatch(v -> facts.objects().reachableFrom(v).contains(object));
        if (obstacle == null && copied) {
          refuse(access.statement().origin(), "an iteration may read what others add to");
        }
      }
    }
    if (obstacle == null && !added.isEmpty() && facts.comparesReferences(loop)) {
      refuse(loop.origin(), "an iteration compares arrays");
    }
  }

  private void refuse(Origin origin, String what) {
    obstacle = Obstacle.at(Obstacle.Reason.MEMORY, origin, what);
  }
}
