package dev.adjoint.processor.rules;

/**
 * The partial derivative of an operation with respect to one argument.
 *
 * @param argument the argument's name
 * @param formula the derivative; for a linear operation null: the operation itself is applied to
 *     what is differentiated
 * @param text how the rule spells the formula
 * @param singular whether it is infinite or undefined somewhere; there an adjoint or tangent of 0
 *     gives 0
 */
public record Partial(String argument, Formula formula, String text, boolean singular) {
  /** Whether the operation is linear in the argument and is its own derivative. */
  public boolean isLinear() {
    return formula == null;
  }
}
