package dev.adjoint.processor.frontend.resolve;

import dev.adjoint.processor.diagnostics.DiagnosticCode;

/**
 * What a search for a name came to: one element, nothing, or a reason why no answer is sure.
 *
 * @param found the element; {@code null} if nothing or no sure answer was found
 * @param problem why the search has no sure answer; {@code null} if it has one
 * @param first the message's second argument after the name
 * @param second the message's third argument, if it has one
 */
record Lookup<E>(E found, DiagnosticCode problem, Object first, Object second) {

  static <E> Lookup<E> absent() {
    return new Lookup<>(null, null, null, null);
  }

  static <E> Lookup<E> of(E element) {
    return new Lookup<>(element, null, null, null);
  }

  static <E> Lookup<E> ambiguous(Object one, Object other) {
    return new Lookup<>(null, DiagnosticCode.AD4004, one, other);
  }

  /** The name might come from a type that does not exist yet. */
  static <E> Lookup<E> unavailable(String missing) {
    return new Lookup<>(null, DiagnosticCode.AD4005, missing, null);
  }

  boolean isFound() {
    return found != null;
  }

  /** Whether a wider scope is to be searched. */
  boolean isAbsent() {
    return found == null && problem == null;
  }
}
