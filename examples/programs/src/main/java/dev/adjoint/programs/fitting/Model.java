package dev.adjoint.programs.fitting;

import static java.lang.Math.PI;
import static java.lang.Math.atan;
import static java.lang.Math.exp;
import static java.lang.Math.pow;
import static java.lang.Math.sqrt;

import dev.adjoint.Differentiable;
import dev.adjoint.Mode;

/** What a curve with parameters {@code b} says about each observation. */
final class Model {
  private Model() {}

  @Differentiable(
      wrt = "b",
      modes = {Mode.ADJOINT, Mode.JACOBIAN})
  static double[] predict(Curve curve, double[] b, double[] x) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = value(curve, b, x[i]);
    }
    return y;
  }

  /** The formulas as they stand in the reference sets, but that b1 there is {@code b[0]} here. */
  private static double value(Curve curve, double[] b, double x) {
    return switch (curve) {
      case SATURATION -> b[0] * (1 - exp(-b[1] * x));
      case MISRA_B -> b[0] * (1 - pow(1 + b[1] * x / 2, -2));
      case MISRA_C -> b[0] * (1 - 1 / sqrt(1 + 2 * b[1] * x));
      case MISRA_D -> b[0] * b[1] * x / (1 + b[1] * x);
      case POWER -> b[0] * pow(x, b[1]);
      case LOGISTIC -> b[0] / (1 + exp(b[1] - b[2] * x));
      case RICHARDS -> b[0] / pow(1 + exp(b[1] - b[2] * x), 1 / b[3]);
      case KOWALIK_OSBORNE -> b[0] * (x * x + x * b[1]) / (x * x + x * b[2] + b[3]);
      case MEYER -> b[0] * exp(b[1] / (x + b[2]));
      case TWO_EXPONENTIALS -> b[0] + b[1] * exp(-x * b[3]) + b[2] * exp(-x * b[4]);
      case THREE_EXPONENTIALS ->
          b[0] * exp(-b[1] * x) + b[2] * exp(-b[3] * x) + b[4] * exp(-b[5] * x);
      case CUBIC_RATIO ->
          (b[0] + x * (b[1] + x * (b[2] + x * b[3]))) / (1 + x * (b[4] + x * (b[5] + x * b[6])));
      case PEAK -> b[0] / b[1] * exp(-0.5 * ((x - b[2]) / b[1]) * ((x - b[2]) / b[1]));
      case ARCTANGENT -> b[0] - b[1] * x - atan(b[2] / (x - b[3])) / PI;
      case DECAY_OVER_LINE -> exp(-b[0] * x) / (b[1] + b[2] * x);
    };
  }
}
