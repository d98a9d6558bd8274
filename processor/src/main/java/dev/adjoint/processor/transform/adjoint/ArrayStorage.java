package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Value;
import java.util.List;

/** Keeps the values of a counted loop in arrays with one element for each iteration. */
final class ArrayStorage extends LoopStorage {
  private final TripCount trips;
  private final BlockBuilder forwardPrologue;
  private final Operand reverseIndex;
  private Operand length;
  private Operand forwardPosition;
  private Operand reversePosition;

  /**
   * Prepares the storage of one loop.
   *
   * @param forwardPrologue where each forward iteration begins
   * @param reverseIndex the counter of the reverse loop
   */
  ArrayStorage(
      BlockBuilder before,
      TripCount trips,
      For loop,
      List<Statement> body,
      BlockBuilder forwardPrologue,
      Operand reverseIndex) {
    super(before, loop, body);
    this.trips = trips;
    this.forwardPrologue = forwardPrologue;
    this.reverseIndex = reverseIndex;
  }

  @Override
  public Operand keep(Value value, BlockBuilder fetch) {
    if (length == null) {
      length = trips.count(before());
      forwardPosition = trips.position(trips.index(), forwardPrologue);
      reversePosition = trips.position(reverseIndex, fetch);
    }
    Value array =
        before()
            .let(
                new Operation.NewArray(new ArrayType(value.type()), List.of(length)),
                name(value, "Tape"),
                origin());
    afterBinding(value, new Store(array, forwardPosition, value, origin()));
    return fetch.let(new Operation.Load(array, reversePosition), value.name(), origin());
  }
}
