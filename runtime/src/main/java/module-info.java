/** The annotations that users write, and the few helpers that generated code calls. */
module dev.adjoint {
  exports dev.adjoint;
  exports dev.adjoint.runtime;
}
