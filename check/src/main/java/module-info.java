/** Compares derivatives with differences of the method itself, for tests. */
module dev.adjoint.check {
  requires dev.adjoint;

  exports dev.adjoint.check;
}
