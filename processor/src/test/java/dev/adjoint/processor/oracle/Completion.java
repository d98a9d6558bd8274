package dev.adjoint.processor.oracle;

/** How a statement ended: normally, or by a jump that an enclosing statement has to act on. */
record Completion(Kind kind, String label, Object value) {
  static final Completion NORMAL = new Completion(Kind.NORMAL, null, null);

  /** The ways in which a statement can end. */
  enum Kind {
    NORMAL,
    BREAK,
    CONTINUE,
    YIELD,
    RETURN
  }

  static Completion jump(Kind kind, CharSequence label) {
    return new Completion(kind, label == null ? null : label.toString(), null);
  }

  static Completion with(Kind kind, Object value) {
    return new Completion(kind, null, value);
  }

  boolean isNormal() {
    return kind == Kind.NORMAL;
  }

  /** Whether this is a jump of the given kind to the statement that carries the label, if any. */
  boolean targets(Kind wanted, String own) {
    return kind == wanted && (label == null || label.equals(own));
  }
}
