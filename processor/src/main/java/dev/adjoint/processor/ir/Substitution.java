package dev.adjoint.processor.ir;

import java.util.Map;

/**
 * Replaces what is read, once: the replacements are not searched again. The values that the code
 * binds stay what they are.
 */
public final class Substitution extends Rebuilder {
  private final Map<Value, ? extends Operand> replacements;

  /** Replaces each key by its value; later changes of the map count. */
  public Substitution(Map<Value, ? extends Operand> replacements) {
    this.replacements = replacements;
  }

  @Override
  public Operand operand(Operand operand) {
    if (operand instanceof Value value) {
      Operand replacement = replacements.get(value);
      return replacement == null ? operand : replacement;
    }
    return operand;
  }
}
