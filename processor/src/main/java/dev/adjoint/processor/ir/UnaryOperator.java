package dev.adjoint.processor.ir;

/** A unary operator of Java. */
public enum UnaryOperator {
  /** Arithmetic negation. */
  NEGATE("-"),
  /** Bitwise complement. */
  COMPLEMENT("~"),
  /** Logical negation. */
  NOT("!");

  private final String spelling;

  UnaryOperator(String spelling) {
    this.spelling = spelling;
  }

  /** The operator in Java source. */
  public String spelling() {
    return spelling;
  }
}
