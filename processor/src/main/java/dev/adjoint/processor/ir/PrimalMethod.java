package dev.adjoint.processor.ir;

import java.util.List;

/**
 * An annotated method, lowered: what the front end hands to all later stages.
 *
 * @param source where it stands and what its companions are called
 * @param parameters its parameters in order
 * @param result its result type; {@code null} for {@code void}
 * @param body its statements; it yields the result, or nothing for {@code void}, or throws
 * @param supply fresh values for everything that is derived from it
 */
public record PrimalMethod(
    SourceMethod source,
    List<Parameter> parameters,
    IrType result,
    Block body,
    ValueSupply supply) {
  /** Makes the parameters immutable. */
  public PrimalMethod {
    parameters = List.copyOf(parameters);
  }

  /** Whether the method returns a differentiable value. */
  public boolean returnsDifferentiable() {
    return result != null && result.isDifferentiable();
  }

  /** P: the parameters to differentiate with respect to, in order. */
  public List<Parameter> differentiated() {
    return parameters.stream().filter(Parameter::differentiated).toList();
  }
}
