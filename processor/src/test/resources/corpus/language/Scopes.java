package corpus.language;

import dev.adjoint.Differentiable;

/** Names: shadowed, reused in other scopes, inferred types, and awkward ones. */
final class Scopes {
  static final double x = 100;
  static final double value = 3;

  private Scopes() {}

  @Differentiable
  static double shadowsField(double x) {
    return x * x + Scopes.x * x + value * x;
  }

  @Differentiable
  static double reusedNames(double a) {
    double s = 0;
    for (int i = 0; i < 2; i++) {
      double t = a * i;
      s += t * t;
    }
    for (int i = 3; i > 0; i--) {
      double t = a / i;
      s *= t;
    }
    {
      int t = 2;
      s += t * a;
    }
    double t = s;
    return t * a;
  }

  @Differentiable
  static double inferred(double a, double[] b) {
    var s = 0.0;
    var n = b.length;
    var c = new double[] {a, a * a};
    for (var i = 0; i < n; i++) {
      var t = b[i] * c[i % 2];
      s += t;
    }
    final var half = s / 2;
    return half * half;
  }

  @Differentiable
  static double contractNames(double value, double seed, double result) {
    double tangent = value * seed;
    double adjoint = tangent + result;
    return adjoint * value;
  }

  @Differentiable
  static double generatedNames(double xBar, double xDot, double x) {
    double yBar = xBar * xDot;
    double y = yBar * x;
    double aBar = y + xBar;
    double tape = aBar * y;
    double stack = tape + xDot;
    double branch = stack * x;
    return branch * tape;
  }

  @Differentiable
  static double strange(double $, double _a, double é) {
    double __ = $ * _a;
    return __ * é + $;
  }

  // @inputs v(0.5, 0.7), 2
  @Differentiable
  static double lengthNames(double[] length, int i) {
    double sum = 0;
    for (int n = 0; n < length.length; n++) {
      sum += length[n] * i;
    }
    return sum;
  }

  @Differentiable
  static double parameterReassigned(double a, double[] b) {
    a = a * 2;
    b = new double[] {a, a * b[0]};
    a = b[1];
    return a * b[0];
  }

  @Differentiable
  static double lateInitialised(double a) {
    double s;
    final double t;
    int k;
    if (a > 0.5) {
      s = a * a;
      k = 2;
    } else {
      s = a;
      k = 3;
    }
    t = s * k;
    return t * s;
  }

  // @inputs 0.5, 7
  @Differentiable(wrt = "a")
  static double unused(double a, double b) {
    double dead = Math.acos(a * 7);
    double alsoDead = dead * b;
    alsoDead += a;
    return a * a;
  }

  @Differentiable
  static double constant(double a) {
    return 42;
  }

  @Differentiable
  static double identity(double a) {
    return a;
  }

  @Differentiable
  static double partlyUnused(double a, double b, double[] c) {
    return b * b + c[1];
  }

  // @inputs 0.3, 0.5
  @Differentiable
  static double twice(double x, double y) {
    double z = x * x + x + x - x / x + y * x * y;
    z = z * z;
    z += z;
    z -= z * z;
    return z + z;
  }
}
