package nested;

import dev.adjoint.Differentiable;
import dev.adjoint.Mode;

/** Methods that call companions of their own class, which do not exist before they are written. */
final class Own {
  private Own() {}

  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  static double energy(double[] x, double scale) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += Math.sin(scale * x[i]) * x[(i + 1) % x.length];
    }
    return sum;
  }

  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  static double penalized(double[] x, double scale) {
    OwnAdjoint.EnergyGradient g = OwnAdjoint.energy(x, scale);
    double sum = g.value() + g.scale();
    for (double each : g.x()) {
      sum += each * each;
    }
    return sum;
  }

  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  static double stepped(double x, double rate) {
    double at = x;
    for (int k = 0; k < 3; k++) {
      at -= rate * nested.OwnTangent.well(at, 1).tangent();
    }
    var last = OwnAdjoint.well(at);
    return last.value() + last.x();
  }

  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  static double well(double x) {
    return x * x * x * x - x * x;
  }

  /** An overload: the arguments choose. */
  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  static double well(double x, double[] a) {
    return a[0] * x * x + a[1] * x * x * x;
  }

  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  static double directed(double x, double[] a) {
    double[] bar = new double[2];
    double[] xBar = {0.5};
    double value = OwnAdjoint.wellVjp(x, a, a[0], xBar, bar);
    OwnHessian.WellHvp2 h = OwnHessian.wellHvp(x, a, 1, bar);
    return value * h.xHvp() + xBar[0] + h.aHvp()[1];
  }

  /** Third order within one class. */
  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  static double again(double[] x) {
    double[] g = OwnAdjoint.penalized(x, 0.5).x();
    return g[0] * g[1] + g[2];
  }
}
