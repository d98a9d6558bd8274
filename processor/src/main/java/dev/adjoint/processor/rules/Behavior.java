package dev.adjoint.processor.rules;

/** What an operation does to derivatives. */
public enum Behavior {
  /** It has the stated partial derivatives. */
  DIFFERENTIABLE,
  /** Its derivative is 0 wherever there is one: a warning if an active value flows into it. */
  PIECEWISE_CONSTANT,
  /** It takes no floating-point number, so nothing active can flow into it. */
  DISCRETE,
  /** It has no derivative that anybody could mean: an error if an active value flows into it. */
  REFUSED
}
