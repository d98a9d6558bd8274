package dev.adjoint.processor.ir;

/** Code that breaks a rule of the intermediate representation: always a fault of this compiler. */
public final class MalformedIrException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /** Says which rule is broken, and where. */
  public MalformedIrException(String message) {
    super(message);
  }
}
