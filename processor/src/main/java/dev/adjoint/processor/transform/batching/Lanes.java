package dev.adjoint.processor.transform.batching;

import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the tangents of all directions are: a number has a vector with one entry for each
 * direction, an array has an array of such vectors. A vector is never changed once something else
 * can refer to it, so that vectors are handed on by reference.
 */
final class Lanes {
  private final ValueSupply supply;
  private final Operand count;
  private final Dependence dependence;
  private final Map<Value, Operand> vectors = new HashMap<>();
  private final Map<Value, Operand> places = new HashMap<>();
  private final Map<Scalar, Value> zeros = new EnumMap<>(Scalar.class);

  /** Prepares for {@code count} directions; vectors of zeros are made in {@code out}. */
  Lanes(Dependence dependence, Operand count, BlockBuilder out) {
    this.supply = out.supply();
    this.count = count;
    this.dependence = dependence;
    for (Scalar type : new Scalar[] {Scalar.DOUBLE, Scalar.FLOAT}) {
      zeros.put(type, out.let(vector(type), "zero", Origin.FRAME));
    }
  }

  /** The type of the tangents of all directions, given that of one. */
  static ArrayType lifted(IrType type) {
    return type instanceof ArrayType array
        ? new ArrayType(lifted(array.element()))
        : new ArrayType(type);
  }

  /** A new vector. */
  Operation vector(IrType type) {
    return new Operation.NewArray(new ArrayType(type), java.util.List.of(count));
  }

  Operand count() {
    return count;
  }

  ValueSupply supply() {
    return supply;
  }

  /** Whether an operand differs from direction to direction. */
  boolean varies(Operand operand) {
    return dependence.has(operand);
  }

  Dependence dependence() {
    return dependence;
  }

  /** The vector of zeros that all share. */
  Value zero(IrType type) {
    return zeros.get((Scalar) type.innermost());
  }

  /** Whether the vectors of a value are at hand. */
  boolean knows(Operand operand) {
    return operand instanceof Value && vectors.containsKey(operand);
  }

  /** The vectors of a value. */
  Operand of(Operand operand) {
    Operand vector = vectors.get((Value) operand);
    if (vector == null) {
      throw new IllegalStateException("no vector of " + operand);
    }
    return vector;
  }

  /** Has a value computed into a vector that exists. */
  void place(Value value, Operand vector) {
    places.put(value, vector);
  }

  /** The vector that a value is to be computed into; {@code null} if it gets one of its own. */
  Operand placeOf(Value value) {
    return places.get(value);
  }

  /** Makes {@code vector} that of a value. */
  void set(Value value, Operand vector) {
    vectors.put(value, vector);
  }

  /** Binds fresh vectors to a value, for a structure to deliver. */
  Value bind(Value value) {
    Value vector = supply.named(lifted(value.type()), value.name());
    set(value, vector);
    return vector;
  }

  /** An operand as it is read outside of runs: arrays of tangents are arrays of vectors. */
  Operand reference(Operand operand) {
    return varies(operand) ? of(operand) : operand;
  }

  /** A reference to an array of tangents where only one can stand: none is null. */
  Operand array(Operand operand) {
    return varies(operand) ? of(operand) : new Constant(lifted(operand.type()), null);
  }
}
