package corpus.naming;

import dev.adjoint.Differentiable;

/** A method whose derivatives are given another name. */
final class GivenName {
  private GivenName() {}

  @Differentiable
  static double area(double x) {
    return x * x;
  }

  @Differentiable(name = "boxArea")
  static double area(double x, double y) {
    return x * y;
  }
}
