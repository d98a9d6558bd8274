package corpus.functions;

import dev.adjoint.Differentiable;

/** Small formulas on which the local rules can go wrong. */
final class Calculus {
  private Calculus() {}

  @Differentiable
  static double quotients(double x, double y) {
    return x / y + y / x + 1 / x + x / 2 + (x + y) / (x - y) + x / (1 + y / (2 + x));
  }

  @Differentiable
  static double negations(double x, double y) {
    double z = -x - -y;
    return -(z * -z) + +x - (-(-y));
  }

  @Differentiable
  static double sameOperandTwice(double x) {
    return x * x
        + x / x
        + (x - x)
        + (x + x) * Math.pow(x, x)
        + Math.atan2(x, x * x)
        + Math.hypot(x, x);
  }

  @Differentiable
  static double deepExpression(double x) {
    return Math.sin(Math.exp(Math.cos(Math.log(1 + Math.sqrt(x * x + 1)))))
        * Math.tanh(x / (1 + x));
  }

  // @inputs 7.3, 2.1
  // @inputs -7.3, 2.1
  @Differentiable
  static double remainders(double x, double y) {
    return x % y + (x % 1) * y + (x * x) % y;
  }

  @Differentiable
  static double sigmoidChain(double[] w, double[] x) {
    double z = w[w.length - 1];
    for (int i = 0; i < w.length - 1; i++) {
      z += w[i] * x[i];
    }
    return 1.0 / (1.0 + Math.exp(-z));
  }

  @Differentiable
  static double gates(double x, double y, double z) {
    return (x + y) * z;
  }

  @Differentiable
  @SuppressWarnings("cast")
  static double casts(double x) {
    double a = (double) x;
    double b = (a);
    long n = (long) 3.9;
    return (double) (b * n)
        + (int) 2.7 * x
        + 'a' / 97 * x
        + 1 / 2 * x
        + 1 / 2.0 * x
        + 0x10 * x
        + 1e-3 * x
        + 0b11 * x
        + 017 * x
        + 1_000 * x * 1e-3
        + 0x1.8p1 * x;
  }

  @Differentiable
  static double parentheses(double x, double y) {
    return x - (y - x) - (x - (y + x)) * (x / (y / x)) / (y * x / (x * y)) + (-x) * (-(y));
  }

  @Differentiable
  static double clamp(double x, double y) {
    return Math.min(Math.max(x, 0.1), 5) * Math.max(Math.min(y, 9), -1)
        + Math.max(x, Math.max(y, 0));
  }
}
