package corpus.regressions;

import dev.adjoint.Differentiable;

/** Arrays in records that change around calls of recursive methods, which are given numbers only. */
final class ForeignWrites {
  private ForeignWrites() {}

  record Body(double[] mass, double age) {}

  static double even(double x, int n) {
    return n <= 0 ? x : 0.5 * Math.sin(odd(x, n - 1));
  }

  static double odd(double x, int n) {
    return n <= 0 ? x * x : even(x, n - 1) * x;
  }

  @Differentiable
  static double written(double[] a, double x) {
    Body body = new Body(a.clone(), x);
    body.mass()[0] = Math.sin(even(x, 3));
    body.mass()[1] *= odd(body.mass()[0], 2);
    return body.mass()[0] * body.mass()[1] + body.mass()[2];
  }

  @Differentiable
  static double writtenInLoop(double[] a, double x) {
    Body body = new Body(a.clone(), x);
    for (int i = 0; i < a.length; i++) {
      body.mass()[i] *= even(body.mass()[(i + 1) % a.length], 3) + body.age();
    }
    return body.mass()[0] * body.mass()[2];
  }
}
