package dev.adjoint.processor.report.graph;

/** What distinguishes some nodes of a picture from others. */
enum Trait {
  /** Derivatives flow through it. */
  ACTIVE,
  /** It is a parameter of the method. */
  PARAMETER,
  /** It is what the method returns, or a parameter that it writes into. */
  RESULT
}
