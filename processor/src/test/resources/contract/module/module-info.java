/** A user's module, which reads nothing but what it needs. */
module shop {
  requires dev.adjoint;

  exports shop;
}
