package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.Operand;

/** A computed amount that counts negatively if {@code negative}. */
record Term(Operand amount, boolean negative) {
  /** The same amount counted the other way if {@code flip}. */
  Term flippedIf(boolean flip) {
    return flip ? new Term(amount, !negative) : this;
  }
}
