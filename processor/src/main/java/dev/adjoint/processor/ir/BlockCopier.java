package dev.adjoint.processor.ir;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Copies code so that it can stand a second time in a method: everything that it binds becomes a
 * fresh value. Labels are kept, so that a copy must not be put inside its original.
 */
public final class BlockCopier extends Rebuilder {
  private final ValueSupply supply;
  private final Map<Value, Operand> copies;
  private final UnaryOperator<Origin> origins;

  /**
   * Prepares copying.
   *
   * @param supply fresh values
   * @param outer what is read in place of values bound outside the code; others are read as they
   *     are
   * @param origins the origin of a copied statement
   */
  public BlockCopier(
      ValueSupply supply, Map<Value, ? extends Operand> outer, UnaryOperator<Origin> origins) {
    this.supply = supply;
    this.copies = new HashMap<>(outer);
    this.origins = origins;
  }

  /** Says what is read from now on in place of a value bound outside the code. */
  public void replace(Value value, Operand replacement) {
    copies.put(value, replacement);
  }

  /** Makes a fresh value that stands for {@code value} in the code to come. */
  public Value renamed(Value value) {
    return bind(value);
  }

  @Override
  public Operand operand(Operand operand) {
    if (operand instanceof Value value) {
      Operand copy = copies.get(value);
      return copy == null ? operand : copy;
    }
    return operand;
  }

  @Override
  protected Value bind(Value value) {
    Value copy = supply.like(value);
    copies.put(value, copy);
    return copy;
  }

  @Override
  protected Origin origin(Origin origin) {
    return origins.apply(origin);
  }
}
