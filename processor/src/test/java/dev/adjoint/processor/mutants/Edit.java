package dev.adjoint.processor.mutants;

/**
 * One change of the code of a method.
 *
 * @param what what is looked for: a constant, or the name of a method that is called, if need be
 *     with its class's
 * @param instead what stands there after the change
 * @param which which of the places that fit, in the order of the code, lambdas being methods too
 */
record Edit(Kind kind, String what, String instead, int which) {

  /** What is changed. */
  enum Kind {
    TEXT,
    CONSTANT,
    NUMBER,
    DROPPED,
    SWAPPED,
    ANSWER,
    NOTHING,
    CALLED,
    RETURNED
  }

  /** Another text. */
  static Edit text(String what, String instead) {
    return new Edit(Kind.TEXT, what, instead, 0);
  }

  /** Another constant of the same enum or class. */
  static Edit constant(String what, String instead) {
    return new Edit(Kind.CONSTANT, what, instead, 0);
  }

  /** Another small whole number. */
  static Edit number(int what, int instead) {
    return new Edit(Kind.NUMBER, "" + what, "" + instead, 0);
  }

  /** A call that is not made. */
  static Edit dropped(String callee) {
    return new Edit(Kind.DROPPED, callee, "", 0);
  }

  /** A call whose last two arguments change places. */
  static Edit swapped(String callee) {
    return new Edit(Kind.SWAPPED, callee, "", 0);
  }

  /** A question that always has the same answer. */
  static Edit answer(String callee, boolean answer) {
    return new Edit(Kind.ANSWER, callee, answer ? "1" : "0", 0);
  }

  /** A question that is answered by null. */
  static Edit nothing(String callee) {
    return new Edit(Kind.NOTHING, callee, "", 0);
  }

  /** A call of another method with the same parameters. */
  static Edit called(String callee, String instead) {
    return new Edit(Kind.CALLED, callee, instead, 0);
  }

  /** A method of truth values that always returns the same. */
  static Edit returned(boolean value) {
    return new Edit(Kind.RETURNED, "", value ? "1" : "0", -1);
  }

  /** The same at the place with that number. */
  Edit at(int place) {
    return new Edit(kind, what, instead, place);
  }
}
