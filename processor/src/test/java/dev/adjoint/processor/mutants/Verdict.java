package dev.adjoint.processor.mutants;

/**
 * What became of a changed compiler.
 *
 * @param killer the unit that showed it, or an empty string
 */
record Verdict(Kind kind, String killer, String why, int asked) {

  /** How it was found out. */
  enum Kind {
    /** A derivative is wrong, or throws. */
    NUMBERS,
    /** Only what is written differs, or a message for a refused source. */
    TEXT,
    /** An exception, no end, a refusal of what is accepted, or code that does not compile. */
    LOUD,
    /** Nothing differs in any unit that was asked. */
    SURVIVED,
    /** No unit gets there. */
    UNREACHED;

    boolean isKill() {
      return this == NUMBERS || this == TEXT || this == LOUD;
    }
  }
}
