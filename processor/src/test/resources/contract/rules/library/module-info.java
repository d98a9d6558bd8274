module lib {
  requires dev.adjoint;

  exports lib;
}
