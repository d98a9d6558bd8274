package nested;

import dev.adjoint.Differentiable;
import dev.adjoint.Mode;

/** Methods that call companions: every nesting of the modes, and orders up to the fourth. */
final class Outer {
  private Outer() {}

  /** A gradient-norm penalty: reverse inside. */
  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  static double penalty(double[] x) {
    InnerAdjoint.RosenbrockGradient g = InnerAdjoint.rosenbrock(x);
    double sum = g.value();
    for (int i = 0; i < x.length; i++) {
      sum += 0.5 * g.x()[i] * g.x()[i];
    }
    return sum;
  }

  /** Newton steps inside an objective: forward inside. */
  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  static double newton(double x, double a) {
    double root = x;
    for (int k = 0; k < 4; k++) {
      InnerTangent.CubicTangent f = InnerTangent.cubic(root, a, 1, 0);
      root -= f.value() / f.tangent();
    }
    return root * root + a;
  }

  /** A particle in the field of a potential: the force is a gradient, the path a function of w. */
  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT})
  static double particle(double w) {
    double x = 0;
    double y = 8;
    double vx = 0.75;
    double vy = 0;
    double step = 0.1;
    while (y > 7.5 && x < 3) {
      InnerAdjoint.PotentialGradient force = InnerAdjoint.potential(x, y, w);
      vx -= step * force.x();
      vy -= step * force.y();
      x += step * vx;
      y += step * vy;
    }
    return x * x + y;
  }

  /** The same with the force in forward mode. */
  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT})
  static double particleForward(double w) {
    double x = 0;
    double y = 8;
    double vx = 0.75;
    double vy = 0;
    for (int k = 0; k < 7; k++) {
      vx -= 0.1 * InnerTangent.potential(x, y, w, 1, 0, 0).tangent();
      vy -= 0.1 * InnerTangent.potential(x, y, w, 0, 1, 0).tangent();
      x += 0.1 * vx;
      y += 0.1 * vy;
    }
    return x * x + y;
  }

  /** One player's best answer by gradient ascent, as the other player's objective. */
  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  static double answered(double x1, double x2) {
    double y1 = 0.1;
    double y2 = 0.2;
    for (int k = 0; k < 5; k++) {
      InnerAdjoint.SaddleGradient g = InnerAdjoint.saddle(x1, x2, y1, y2);
      y1 += 0.2 * g.y1();
      y2 += 0.2 * g.y2();
    }
    return Inner.saddle(x1, x2, y1, y2);
  }

  /** The accumulating companion, with buffers of one's own. */
  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  static double accumulated(double[] x, double weight) {
    double[] bar = new double[x.length];
    bar[0] = weight * weight;
    double value = InnerAdjoint.rosenbrockVjp(x, weight, bar);
    double[] aBar = new double[1];
    double[] xBar = {x[1]};
    InnerAdjoint.cubicVjp(x[0], weight, value, xBar, aBar);
    return value * bar[0] + bar[1] + xBar[0] * aBar[0];
  }

  /** A pullback of an array. */
  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  static double pulled(double r, double phi) {
    double[] seed = {r * r, 2};
    InnerAdjoint.PolarPullback p = InnerAdjoint.polar(r, phi, seed);
    return p.value()[0] * p.r() + p.phi();
  }

  /** A Hessian-vector product: third order in both modes, fourth for its own Hessian. */
  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  static double curvature(double[] x, double[] v) {
    InnerHessian.RosenbrockHvp h = InnerHessian.rosenbrockHvp(x, v);
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += v[i] * h.xHvp()[i];
    }
    return sum;
  }

  /** Forward over forward over forward, and what is over that. */
  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  static double slope(double x, double a) {
    return InnerTangent.cubic(x * x, a, a, x).tangent();
  }

  /** Over a loop of unknown length. */
  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  static double stacked(double x) {
    double g = InnerAdjoint.iterated(x).x();
    return g * g + x;
  }

  /** A helper between the two. */
  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  static double helped(double[] x) {
    return norm(InnerAdjoint.rosenbrock(x).x()) + chosen(x[0]);
  }

  private static double norm(double[] g) {
    double sum = 0;
    for (double each : g) {
      sum += each * each;
    }
    return Math.sqrt(sum);
  }

  private static double chosen(double x) {
    return x > 0 ? InnerAdjoint.cubic(x, 1).x() : InnerAdjoint.cubic(x, 2).a();
  }
}
