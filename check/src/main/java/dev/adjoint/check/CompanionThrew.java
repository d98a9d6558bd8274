package dev.adjoint.check;

/** A companion threw where its method does not. */
final class CompanionThrew extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CompanionThrew(Throwable cause) {
    super(cause);
  }
}
