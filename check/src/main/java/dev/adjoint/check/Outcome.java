package dev.adjoint.check;

/** What a check came to, from good to bad. */
public enum Outcome {
  /** Every entry that was compared agrees, closely enough to tell. */
  CORRECT,
  /** Nothing disagrees, but rounding hides whether some entries agree. */
  UNDECIDED,
  /** The method itself throws at this point, so there is nothing to compare with. */
  METHOD_THROWS,
  /** The method has no derivative at this point: left and right slopes differ. */
  NOT_DIFFERENTIABLE,
  /** A derivative, a value or an effect is not what it should be. */
  WRONG
}
