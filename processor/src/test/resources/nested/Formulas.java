package nested;

import dev.adjoint.Differentiable;
import dev.adjoint.Mode;
import dev.adjoint.Partial;

/** Rules that state partial derivatives, also by methods of one's own, under several derivatives. */
final class Formulas {
  private Formulas() {}

  @Partial(of = "x", is = "value * (1 - value)")
  static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  @Partial(of = "x", is = "n * power(n - 1, x)")
  static double power(int n, double x) {
    double product = 1;
    for (int i = 0; i < n; i++) {
      product *= x;
    }
    return product;
  }

  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  static double both(double x) {
    return logistic(x) * power(5, x);
  }

  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  static double slope(double x) {
    return FormulasAdjoint.both(x).x() * x;
  }

  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  static double curvature(double x) {
    return FormulasHessian.bothHvp(x, x * x).xHvp();
  }
}
