package dev.adjoint.processor.transform.inline;

import dev.adjoint.processor.ir.Label;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Rebuilder;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;

/** Copies a body into another method: all that it binds, and its labels, are fresh there. */
final class BodyCopy extends Rebuilder {
  private final ValueSupply supply;
  private final IntSupplier labels;
  private final UnaryOperator<Origin> origins;
  private final Map<Value, Operand> replacements;
  private final Map<Value, Value> bound = new LinkedHashMap<>();
  private final Map<Integer, Label> copied = new HashMap<>();

  /**
   * Prepares one copy.
   *
   * @param supply fresh values
   * @param labels fresh numbers of labels
   * @param arguments what is read in place of the parameters
   * @param origins the origin of a copied statement
   */
  BodyCopy(
      ValueSupply supply,
      IntSupplier labels,
      Map<Value, Operand> arguments,
      UnaryOperator<Origin> origins) {
    this.supply = supply;
    this.labels = labels;
    this.replacements = new HashMap<>(arguments);
    this.origins = origins;
  }

  /** The copy of each value that the body binds. */
  Map<Value, Value> bound() {
    return bound;
  }

  @Override
  public Operand operand(Operand operand) {
    return operand instanceof Value value ? replacements.getOrDefault(value, value) : operand;
  }

  @Override
  protected Value bind(Value value) {
    Value copy = supply.like(value);
    replacements.put(value, copy);
    bound.put(value, copy);
    return copy;
  }

  @Override
  protected Label label(Label label) {
    return copied.computeIfAbsent(label.id(), id -> new Label(labels.getAsInt(), label.name()));
  }

  @Override
  protected Origin origin(Origin origin) {
    return origins.apply(origin);
  }
}
