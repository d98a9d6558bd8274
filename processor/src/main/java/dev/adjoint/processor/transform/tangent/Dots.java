package dev.adjoint.processor.transform.tangent;

import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.StackType;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import dev.adjoint.processor.rules.Signs;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tangents of the active values; a value without one has the tangent 0. */
final class Dots {
  private final ValueSupply supply;
  private final Activity activity;
  private final Signs signs;
  private final Map<Value, Operand> tangents = new HashMap<>();
  private final Set<Value> arrays = new HashSet<>();

  Dots(ValueSupply supply, Activity activity, Signs signs) {
    this.supply = supply;
    this.activity = activity;
    this.signs = signs;
  }

  /** Whether a value is to have a tangent. */
  boolean isActive(Operand operand) {
    return operand instanceof Value && holdsNumbers(operand.type()) && activity.isActive(operand);
  }

  private static boolean holdsNumbers(IrType type) {
    return type instanceof StackType stack
        ? stack.element().isDifferentiable()
        : type.isDifferentiable();
  }

  /** What is known of the signs of primal values. */
  Signs signs() {
    return signs;
  }

  /** Makes {@code tangent} the tangent of a value. */
  void set(Value value, Operand tangent) {
    tangents.put(value, tangent);
    if (tangent instanceof Value array && array.type() instanceof ArrayType) {
      arrays.add(array);
    }
  }

  /** The references so far to arrays of tangents. */
  Set<Value> arrays() {
    return arrays;
  }

  /** Binds a fresh tangent to a value, for a structure to deliver. */
  Value bind(Value value) {
    Value dot = supply.named(value.type(), name(value));
    set(value, dot);
    return dot;
  }

  /** What a value's tangent is called; unnamed if the value is. */
  static String name(Value value) {
    return value.isNamed() ? value.name() + "Dot" : "";
  }

  /** The tangent of an operand; empty if it is 0. */
  Optional<Operand> find(Operand operand) {
    return operand instanceof Value ? Optional.ofNullable(tangents.get(operand)) : Optional.empty();
  }

  /** The tangent of an operand; for a passive array, an array of zeros made here. */
  Operand get(Operand operand, BlockBuilder out, Origin origin) {
    return find(operand).orElseGet(() -> zero(operand, out, origin));
  }

  private Operand zero(Operand operand, BlockBuilder out, Origin origin) {
    if (operand instanceof Value && operand.type() instanceof ArrayType) {
      Value zeros = out.let(new Operation.ZerosLike(operand), origin);
      arrays.add(zeros);
      return zeros;
    }
    return Constant.defaultOf(operand.type());
  }
}
