package refused;

import dev.adjoint.Differentiable;
import java.util.Random;
import lib.Curve;

class Refused {
  @Differentiable
  static double twice(double x, Random random) {
    return Curve.noisy(x, random); // AD5022
  }

  @Differentiable
  static double forward(double x) {
    return Curve.square(x * 2); // AD5002
  }

  @Differentiable
  static double leftOut(double[] w, double[] data) {
    return Curve.loss(w, data); // AD5024
  }

  @Differentiable(modes = dev.adjoint.Mode.HESSIAN)
  static double second(double x) {
    return Curve.discount(x, 2.0); // AD5002
  }

  @Differentiable
  static double fine(double x, Random random) {
    return x * Curve.noisy(3, random) * Curve.square(2);
  }
}
