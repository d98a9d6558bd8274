package dev.adjoint;

/** A kind of derivative, and with it the companion class that offers it. */
public enum Mode {
  /** Reverse mode: the gradient, or a vector-Jacobian product, in {@code CAdjoint}. */
  ADJOINT,

  /** Forward mode: the derivative along one direction, in {@code CTangent}. */
  TANGENT,

  /** The full matrix of first derivatives, in {@code CJacobian}. */
  JACOBIAN,

  /** Second derivatives of a number, in {@code CHessian}. */
  HESSIAN
}
