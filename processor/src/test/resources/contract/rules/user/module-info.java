module app {
  requires dev.adjoint;
  requires lib;

  exports app;
}
