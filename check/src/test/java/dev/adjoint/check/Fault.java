package dev.adjoint.check;

/** The error that the companions of {@link Planted} have at present. */
enum Fault {
  NONE,
  SIGN,
  MISSING,
  FACTOR,
  OVERWRITTEN,
  TRANSPOSED,
  ASYMMETRIC,
  VALUE,
  ARGUMENT,
  SMALL,
  NOT_A_NUMBER,
  TANGENT,
  SECOND,
  PRODUCT,
  THROWS,
  JACOBIAN,
  COMPONENT;

  static Fault now = NONE;

  boolean is() {
    return now == this;
  }
}
