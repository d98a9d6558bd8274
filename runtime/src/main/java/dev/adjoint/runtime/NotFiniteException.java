package dev.adjoint.runtime;

/**
 * Says where the first derivative became NaN or infinite. Companions throw it only where they were
 * generated with the option {@code -Aadjoint.check=nan}.
 */
public final class NotFiniteException extends ArithmeticException {
  private static final long serialVersionUID = 1;

  /**
   * Creates the exception.
   *
   * @param message which derivative became what, in which line of the source
   */
  public NotFiniteException(String message) {
    super(message);
  }
}
