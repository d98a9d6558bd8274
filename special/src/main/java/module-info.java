/** Special functions with derivatives of every order. */
module dev.adjoint.special {
  requires dev.adjoint;

  exports dev.adjoint.special;
}
