package dev.adjoint.processor.rules;

/** A text that is no formula, or a formula with names that mean nothing. */
public final class FormulaException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final int position;

  /**
   * Says what is wrong.
   *
   * @param position where in the text, from 0
   */
  public FormulaException(int position, String message) {
    super(message);
    this.position = position;
  }

  /** Where in the text it is, from 0. */
  public int position() {
    return position;
  }
}
