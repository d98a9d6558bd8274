import dev.adjoint.Differentiable;

/** In no package. */
class Plain {
  private Plain() {}

  @Differentiable
  static double half(double x) {
    return x / 2;
  }
}
