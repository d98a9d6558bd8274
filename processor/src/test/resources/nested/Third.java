package nested;

import dev.adjoint.Differentiable;
import dev.adjoint.Mode;

/** A derivative of a derivative of a derivative, each in a class of its own. */
final class Third {
  private Third() {}

  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  static double overPenalty(double[] x) {
    double[] g = OuterAdjoint.penalty(x).x();
    double sum = 0;
    for (double each : g) {
      sum += each * each * each;
    }
    return sum;
  }

  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT})
  static double overSlope(double x, double a) {
    return OuterTangent.slope(x, a, 1, a).tangent() * OuterAdjoint.slope(x, a).a();
  }
}
