package dev.adjoint.processor.frontend.signature;

/** A value of {@code dev.adjoint.Mode} in an annotation. */
public enum RequestedMode {
  ADJOINT("Adjoint"),
  TANGENT("Tangent"),
  JACOBIAN("Jacobian"),
  HESSIAN("Hessian");

  private final String suffix;

  RequestedMode(String suffix) {
    this.suffix = suffix;
  }

  /** The simple name of the companion of a class for this mode. */
  String companionOf(String companionPrefix) {
    return companionPrefix + suffix;
  }
}
