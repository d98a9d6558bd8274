package corpus.regressions;

import dev.adjoint.Differentiable;
import dev.adjoint.Mode;

/** Where a record is left early, one of its numbers is a constant on that way only. */
final class ConstantExit {
  record Pair(double u, double v) {}

  private ConstantExit() {}

  private static Pair turned(Pair p, double by) {
    if (by > 0.75) {
      return p;
    }
    return new Pair(Math.sin(p.v() * by), p.u() - by);
  }

  // @inputs 0.7, -0.4, v(0.3, 1.2)
  // @inputs -1.3, 0.9, v(1.1, -0.6)
  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.JACOBIAN})
  static Pair f(double x, double y, double[] a) {
    Pair q = new Pair(0.5, x);
    return new Pair(x * y + q.v(), q.u() * a[1] * turned(q, Math.sin(a[0])).u());
  }
}
