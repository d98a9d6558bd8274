package dev.adjoint.special;

import dev.adjoint.Differentiable;
import dev.adjoint.Mode;

/** Methods that call each of the functions, as a user writes them. */
final class Densities {
  private Densities() {}

  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  static double erf(double x, double y) {
    return y * SpecialFunctions.erf(x * y);
  }

  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  static double erfc(double x, double y) {
    return y * SpecialFunctions.erfc(x * y);
  }

  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  static double normalPdf(double x, double y) {
    return y * SpecialFunctions.normalPdf(x * y);
  }

  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  static double normalCdf(double x, double y) {
    return y * SpecialFunctions.normalCdf(x * y);
  }

  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  static double normalQuantile(double x, double y) {
    return y * SpecialFunctions.normalQuantile(x * y);
  }

  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  static double gamma(double x, double y) {
    return y * SpecialFunctions.gamma(x * y);
  }

  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  static double logGamma(double x, double y) {
    return y * SpecialFunctions.logGamma(x * y);
  }

  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  static double digamma(double x, double y) {
    return y * SpecialFunctions.digamma(x * y);
  }

  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  static double trigamma(double x, double y) {
    return y * SpecialFunctions.trigamma(x * y);
  }

  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  static double softplus(double x, double y) {
    return y * SpecialFunctions.softplus(x * y);
  }

  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  static double logistic(double x, double y) {
    return y * SpecialFunctions.logistic(x * y);
  }

  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  static double logit(double x, double y) {
    return y * SpecialFunctions.logit(x * y);
  }

  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  static double logSumExp(double x, double y) {
    return SpecialFunctions.logSumExp(x * y, y);
  }

  /** The log-likelihood of a gamma distribution, with its constant terms. */
  @Differentiable
  static double gammaLogLikelihood(double shape, double rate, double[] data) {
    double sum = 0;
    for (double x : data) {
      sum +=
          shape * Math.log(rate)
              - SpecialFunctions.logGamma(shape)
              + (shape - 1) * Math.log(x)
              - rate * x;
    }
    return sum;
  }
}
