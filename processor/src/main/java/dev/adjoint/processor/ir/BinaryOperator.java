package dev.adjoint.processor.ir;

/** A binary operator of Java, with its spelling and precedence (higher binds tighter). */
public enum BinaryOperator {
  MULTIPLY("*", 12),
  DIVIDE("/", 12),
  REMAINDER("%", 12),
  ADD("+", 11),
  SUBTRACT("-", 11),
  SHIFT_LEFT("<<", 10),
  SHIFT_RIGHT(">>", 10),
  SHIFT_RIGHT_UNSIGNED(">>>", 10),
  LESS("<", 9),
  LESS_EQUAL("<=", 9),
  GREATER(">", 9),
  GREATER_EQUAL(">=", 9),
  EQUAL("==", 8),
  NOT_EQUAL("!=", 8),
  AND("&", 7),
  XOR("^", 6),
  OR("|", 5);

  private final String spelling;
  private final int precedence;

  BinaryOperator(String spelling, int precedence) {
    this.spelling = spelling;
    this.precedence = precedence;
  }

  /** The operator in Java source. */
  public String spelling() {
    return spelling;
  }

  /** How tightly it binds; higher binds tighter. */
  public int precedence() {
    return precedence;
  }

  /** Whether the result is a boolean whatever the operands are. */
  public boolean isComparison() {
    return precedence == 9 || precedence == 8;
  }

  /** Whether this is one of the three shifts, whose operands are promoted separately. */
  public boolean isShift() {
    return precedence == 10;
  }
}
