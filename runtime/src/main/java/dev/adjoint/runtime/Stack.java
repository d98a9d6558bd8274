package dev.adjoint.runtime;

/** A growable stack as a {@link Pool} sees it. */
abstract class Stack {
  Stack() {}

  /** Takes everything off. */
  abstract void clear();

  /** The array that holds the entries. */
  abstract Object entries();
}
