package dev.adjoint.processor.emit;

import dev.adjoint.processor.ir.SourceMethod;

/** The companion classes, each with what it offers. */
public enum CompanionKind {
  /** Reverse mode: {@code CAdjoint}. */
  ADJOINT("Adjoint", "Gradients and vector-Jacobian products of"),
  /** Forward mode: {@code CTangent}. */
  TANGENT("Tangent", "Directional derivatives of"),
  /** All derivatives: {@code CJacobian}. */
  JACOBIAN("Jacobian", "Jacobians of"),
  /** Second order: {@code CHessian}. */
  HESSIAN("Hessian", "Hessians and Hessian-vector products of");

  private final String suffix;
  private final String offers;

  CompanionKind(String suffix, String offers) {
    this.suffix = suffix;
    this.offers = offers;
  }

  /** The simple name of the companion of a method's class. */
  public String className(SourceMethod source) {
    return source.companionPrefix() + suffix;
  }

  String offers() {
    return offers;
  }
}
