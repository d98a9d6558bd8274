package corpus.shadowed;

import dev.adjoint.Differentiable;

/** Calls a library class that a class of the same package hides. */
final class HiddenLibrary {
  private HiddenLibrary() {}

  @Differentiable
  static double area(double r) {
    return Math.PI * r * r + java.lang.Math.sin(r) * java.lang.Math.exp(r);
  }

  @Differentiable
  static double onlyOwn(double r) {
    return r * Math.PI * r;
  }
}
