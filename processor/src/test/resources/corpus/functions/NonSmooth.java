package corpus.functions;

import dev.adjoint.Differentiable;

/** The points where a derivative does not exist, and what is promised there. */
final class NonSmooth {
  private NonSmooth() {}

  // @singular
  // @inputs 0.0
  // @gradient 0.0
  // @inputs -0.0
  // @gradient 0.0
  // @inputs 2.0
  // @gradient 1.0
  @Differentiable
  static double abs(double x) {
    return Math.abs(x);
  }

  // @singular
  // @inputs 0.0
  // @gradient 0.0
  // @inputs 1.5
  // @gradient 1.0
  @Differentiable
  static double relu(double x) {
    return Math.max(0, x);
  }

  // @singular
  // @inputs 0.0
  // @gradient 0.0
  @Differentiable
  static double reluReversed(double x) {
    return Math.max(x, 0) - Math.min(x, 0.0);
  }

  // @singular
  // @inputs 1.5, 1.5
  // @gradient 1.0, 0.0
  @Differentiable
  static double tieOfMax(double x, double y) {
    return Math.max(x, y);
  }

  // @singular
  // @inputs 1.5, 1.5
  // @gradient 1.0, 0.0
  @Differentiable
  static double tieOfMin(double x, double y) {
    return Math.min(x, y);
  }

  // @singular
  // @inputs 0.0, 0.0
  // @gradient 0.0, 0.0
  // @inputs 3.0, 4.0
  // @gradient 0.6, 0.8
  @Differentiable
  static double hypot(double x, double y) {
    return Math.hypot(x, y);
  }

  // @singular
  // @inputs 0.0, 0.0
  // @gradient 0.0, 0.0
  @Differentiable
  static double norm(double x, double y) {
    return Math.sqrt(x * x + y * y) * 0.0;
  }

  // @singular
  // @inputs 0.0
  // @gradient Double.POSITIVE_INFINITY
  @Differentiable
  static double cubeRoot(double x) {
    return Math.cbrt(x);
  }

  // @singular
  // @inputs 0.0, 2.0
  // @gradient 0.0, 0.0
  // @inputs 0.0, 0.0
  // @gradient 0.0, Double.NEGATIVE_INFINITY
  // @inputs 3.0, 0.0
  // @gradient 0.0, Math.log(3.0)
  // @inputs -2.0, 3.0
  // @gradient 12.0, Double.NaN
  // @inputs 0.0, 1.0
  // @gradient 1.0, 0.0
  @Differentiable
  static double pow(double x, double y) {
    return Math.pow(x, y);
  }

  // @singular
  // @inputs 0.0
  // @gradient 0.0
  @Differentiable
  static double powOfZeroExponent(double x) {
    return Math.pow(x, 0);
  }

  // @singular
  // @inputs 7.5, 2.0
  // @gradient 1.0, -3.0
  // @inputs -7.5, 2.0
  // @gradient 1.0, 3.0
  @Differentiable
  static double remainder(double a, double b) {
    return a % b;
  }

  // @singular
  // @inputs 1.0
  // @gradient 3.0
  // @inputs 0.5
  // @gradient 2.0
  @Differentiable
  static double onTheBranchPoint(double x) {
    if (x < 1) {
      return 2 * x;
    }
    return 3 * x - 1;
  }

  // @singular
  // @inputs 0.0
  // @gradient 0.0
  // @inputs 4.0
  // @gradient 0.25
  @Differentiable
  static double deadBranch(double x) {
    double y = Math.sqrt(x);
    return x > 0 ? y : 0;
  }

  // @singular
  // @inputs 0.0, 0.0
  // @gradient 0.0, 1.0
  @Differentiable
  static double unusedQuotient(double x, double y) {
    double q = y / x;
    return x == 0 ? y : q;
  }

  // @singular
  // @inputs 2.0
  // @gradient 1.0
  @Differentiable
  static double unusedAcos(double x) {
    double y = Math.acos(x);
    if (x > 1) {
      y = x;
    }
    return y;
  }

  // @singular
  // @inputs 1000.0
  // @gradient 1.0
  // @inputs -1.0
  // @gradient Math.exp(-1.0) / (1 + Math.exp(-1.0))
  @Differentiable
  static double softplus(double x) {
    double e = Math.exp(x);
    return x > 30 ? x : Math.log1p(e);
  }

  // @singular
  // @inputs 1000.0, 2.0
  // @gradient 1.0, 0.0
  // @inputs 0.0, 2.0
  // @gradient 2.0 / 3.0, 1.0 / 3.0
  @Differentiable
  static double overflowInABranchNotTaken(double x, double z) {
    double t = 3.0;
    double e = Math.exp(x) * z;
    if (x <= 30) {
      t = Math.log(1 + e);
    }
    return x > 30 ? x : t;
  }

  // @singular
  // @inputs 1000.0, 2.0
  // @gradient 0.0, 0.0
  @Differentiable
  static double overflowThatIsCapped(double x, double z) {
    double scaled = 2 * Math.cosh(x) * z;
    double square = scaled * scaled;
    return 2 * Math.min(square, 7) + Math.min(3, square);
  }
}
