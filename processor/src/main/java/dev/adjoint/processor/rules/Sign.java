package dev.adjoint.processor.rules;

/** What is known of the sign of a number that is not NaN. */
enum Sign {
  /** It is greater than 0, and not so small that rounding made it 0. */
  POSITIVE,
  /** It is 0 or greater. */
  NON_NEGATIVE,
  /** It may be anything. */
  UNKNOWN;

  /** The sign of a number. */
  static Sign of(double number) {
    return number > 0 ? POSITIVE : number == 0 ? NON_NEGATIVE : UNKNOWN;
  }

  /** The sign of a sum. */
  Sign plus(Sign other) {
    if (this == UNKNOWN || other == UNKNOWN) {
      return UNKNOWN;
    }
    return this == POSITIVE ? POSITIVE : other;
  }

  /** The sign of a product or quotient, which may be too small to be told from 0. */
  Sign times(Sign other) {
    return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : NON_NEGATIVE;
  }

  /** What is known of a number that is one of the two. */
  Sign or(Sign other) {
    return compareTo(other) < 0 ? other : this;
  }

  /** What is known of the greater of two numbers. */
  Sign orGreater(Sign other) {
    return compareTo(other) < 0 ? this : other;
  }
}
