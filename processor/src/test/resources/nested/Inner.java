package nested;

import dev.adjoint.Differentiable;
import dev.adjoint.Mode;

/** What {@link Outer} differentiates inside its own methods. */
final class Inner {
  private Inner() {}

  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  static double rosenbrock(double[] x) {
    double sum = 0;
    for (int i = 0; i + 1 < x.length; i++) {
      double a = 1 - x[i];
      double b = x[i + 1] - x[i] * x[i];
      sum += a * a + 2 * b * b;
    }
    return sum;
  }

  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  static double cubic(double x, double a) {
    return x * x * x + a * x - 2;
  }

  /** The potential of charges at rest, GradBench's particle problem in one dimension more. */
  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  static double potential(double x, double y, double width) {
    double[][] charges = {{10, 10 - width}, {10, 0}};
    double sum = 0;
    for (double[] charge : charges) {
      double dx = x - charge[0];
      double dy = y - charge[1];
      sum += 1 / Math.sqrt(dx * dx + dy * dy);
    }
    return sum;
  }

  /** Convex in x, concave in y: GradBench's saddle problem. */
  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  static double saddle(double x1, double x2, double y1, double y2) {
    return x1 * x1 + x2 * x2 - y1 * y1 - y2 * y2 + 0.3 * x1 * y2 * y2;
  }

  @Differentiable
  static double[] polar(double r, double phi) {
    return new double[] {r * Math.cos(phi), r * Math.sin(phi)};
  }

  /** Trips that depend on data: stacks, whose adjoints need stacks. */
  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  static double iterated(double x) {
    double y = x;
    while (y < 20) {
      y = y * y + Math.sin(y) + 1;
    }
    return Math.log(y);
  }
}
