package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.analysis.memory.BoundValues;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Purity;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Keeps the values of a counted loop in arrays with one element for each iteration. */
final class ArrayStorage extends LoopStorage {
  private final TripCount trips;
  private final Set<Value> inside;
  private final BlockBuilder forwardPrologue;
  private final Operand reverseIndex;
  private final Predicate<Operand> isPossibleLength;
  private Operand length;
  private Operand forwardPosition;
  private Operand reversePosition;

  /**
   * Prepares the storage of one loop.
   *
   * @param forwardPrologue where each forward iteration begins
   * @param reverseIndex the counter of the reverse loop
   * @param isPossibleLength whether a number is surely not negative
   */
  ArrayStorage(
      BlockBuilder before,
      TripCount trips,
      For loop,
      List<Statement> body,
      BlockBuilder forwardPrologue,
      Operand reverseIndex,
      Predicate<Operand> isPossibleLength) {
    super(before, loop, body);
    this.trips = trips;
    this.inside = BoundValues.of(loop);
    body.forEach(statement -> inside.addAll(Anatomy.binds(statement)));
    this.forwardPrologue = forwardPrologue;
    this.reverseIndex = reverseIndex;
    this.isPossibleLength = isPossibleLength;
  }

  @Override
  public Operand keep(Value value, BlockBuilder fetch) {
    if (length == null) {
      length = trips.count(before());
      forwardPosition = trips.position(trips.index(), forwardPrologue);
      reversePosition = trips.position(reverseIndex, fetch);
    }
    List<Operand> lengths = nestedLengths(value);
    boolean nested = lengths.size() > 1;
    Value array =
        before()
            .let(
                new Operation.NewArray(new ArrayType(value.type()), lengths),
                name(value, "Tape"),
                nested ? originOf(value) : origin());
    if (nested) {
      replace(value, new Operation.Load(array, forwardPosition));
    } else {
      afterBinding(value, new Store(array, forwardPosition, value, origin()));
    }
    return fetch.let(new Operation.Load(array, reversePosition), value.name(), origin());
  }

  /**
   * What holds other storage is storage; what holds arrays of the program or their adjoints has
   * their origin, because it must be zero before each use.
   */
  private Origin originOf(Value value) {
    Origin made = originInBody(value);
    return made.role() == Origin.Role.STORAGE ? origin() : origin().as(Origin.Role.RECOMPUTED);
  }

  /**
   * The lengths of the array that keeps a value. Where the value is itself an array of an inner
   * loop, as long in each iteration, the inner arrays are made with the outer one, all at once. But
   * the exception of a negative length is raised where the program would.
   */
  private List<Operand> nestedLengths(Value value) {
    List<Operand> lengths = new ArrayList<>(List.of(length));
    if (operation(value) instanceof Operation.NewArray made) {
      for (Operand inner : made.dimensions()) {
        boolean sure =
            originInBody(value).role() == Origin.Role.STORAGE || isPossibleLength.test(inner);
        Operand outside = sure ? outside(inner) : null;
        if (outside == null) {
          return List.of(length);
        }
        lengths.add(outside);
      }
    }
    return lengths;
  }

  /** The operand as computed before the loop; {@code null} if it depends on the iteration. */
  private Operand outside(Operand operand) {
    if (!(operand instanceof Value value) || !inside.contains(value)) {
      return operand;
    }
    Operation operation = operation(value);
    if (operation == null || Purity.mayThrow(operation) || Purity.hasEffect(operation)) {
      return null;
    }
    List<Operand> operands = new ArrayList<>();
    for (Operand read : operation.operands()) {
      Operand moved = outside(read);
      if (moved == null) {
        return null;
      }
      operands.add(moved);
    }
    return before()
        .let(operands.isEmpty() ? operation : operation.withOperands(operands), origin());
  }
}
