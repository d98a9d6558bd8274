package corpus.constants;

import static corpus.constants.Physics.GRAVITY;
import static java.lang.Math.PI;
import static java.lang.Math.sin;

import dev.adjoint.Differentiable;

/** Constants from wherever Java lets a method see them. */
final class UsesConstants extends Physics implements Limits {
  private static final double OWN = 0.75;
  static final int SHIFT = 3;
  private static final double DERIVED = OWN * SHIFT + Integer.MAX_VALUE % 7;

  private UsesConstants() {}

  @Differentiable
  static double own(double x) {
    return OWN * x * x + DERIVED * x + SHIFT;
  }

  @Differentiable
  static double qualified(double x) {
    return UsesConstants.OWN * x + Physics.HALF * x * x + java.lang.Math.E * x;
  }

  @Differentiable
  static double imported(double x, double t) {
    return x * t + 0.5 * GRAVITY * t * t + sin(PI * t);
  }

  @Differentiable
  static double inherited(double x) {
    double sum = 0;
    for (int i = 0; i < STEPS; i++) {
      sum += x * i * UPPER + LOWER;
    }
    return sum + BIG * x * TOLERANCE + MARK * x;
  }

  @Differentiable
  static double notCompileTime(double x) {
    return ROOT * x * x;
  }

  @Differentiable
  static double table(double[] x) {
    double sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * x[i] * x[i];
    }
    return sum;
  }

  @Differentiable
  static double flags(double x) {
    if (METRIC && UNIT.length() == 3) {
      return x * Double.MIN_EXPONENT + x * Byte.MAX_VALUE;
    }
    return x;
  }

  @Differentiable
  static double shadowsConstant(double x) {
    double OWN = x * 2;
    int SHIFT = 1;
    return OWN * OWN + SHIFT + UsesConstants.OWN;
  }
}
