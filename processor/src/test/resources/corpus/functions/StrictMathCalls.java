package corpus.functions;

import dev.adjoint.Differentiable;

/** Every differentiable function of {@code StrictMath}. */
final class StrictMathCalls {
  private StrictMathCalls() {}

  // @inputs 0.7
  @Differentiable
  static double sinOf(double x) {
    double y = StrictMath.sin(x);
    return y * x + StrictMath.sin(x * y * 0.25);
  }

  // @inputs 0.7
  @Differentiable
  static double cosOf(double x) {
    double y = StrictMath.cos(x);
    return y * x + StrictMath.cos(x * y * 0.25);
  }

  // @inputs 0.7
  @Differentiable
  static double tanOf(double x) {
    double y = StrictMath.tan(x);
    return y * x + StrictMath.tan(x * y * 0.25);
  }

  // @inputs 0.3
  @Differentiable
  static double asinOf(double x) {
    double y = StrictMath.asin(x);
    return y * x + StrictMath.asin(x * y * 0.25);
  }

  // @inputs 0.3
  @Differentiable
  static double acosOf(double x) {
    double y = StrictMath.acos(x);
    return y * x + StrictMath.acos(x * y * 0.25);
  }

  // @inputs 1.7
  @Differentiable
  static double atanOf(double x) {
    double y = StrictMath.atan(x);
    return y * x + StrictMath.atan(x * y * 0.25);
  }

  // @inputs 0.7
  @Differentiable
  static double sinhOf(double x) {
    double y = StrictMath.sinh(x);
    return y * x + StrictMath.sinh(x * y * 0.25);
  }

  // @inputs 0.7
  @Differentiable
  static double coshOf(double x) {
    double y = StrictMath.cosh(x);
    return y * x + StrictMath.cosh(x * y * 0.25);
  }

  // @inputs 0.7
  @Differentiable
  static double tanhOf(double x) {
    double y = StrictMath.tanh(x);
    return y * x + StrictMath.tanh(x * y * 0.25);
  }

  // @inputs 0.7
  @Differentiable
  static double expOf(double x) {
    double y = StrictMath.exp(x);
    return y * x + StrictMath.exp(x * y * 0.25);
  }

  // @inputs 0.3
  @Differentiable
  static double expm1Of(double x) {
    double y = StrictMath.expm1(x);
    return y * x + StrictMath.expm1(x * y * 0.25);
  }

  // @inputs 1.7
  @Differentiable
  static double logOf(double x) {
    double y = StrictMath.log(x);
    return y * x + StrictMath.log(x * y * 0.25);
  }

  // @inputs 1.7
  @Differentiable
  static double log10Of(double x) {
    double y = StrictMath.log10(x);
    return y * x + StrictMath.log10(x * y * 0.25);
  }

  // @inputs 0.3
  @Differentiable
  static double log1pOf(double x) {
    double y = StrictMath.log1p(x);
    return y * x + StrictMath.log1p(x * y * 0.25);
  }

  // @inputs 1.7
  @Differentiable
  static double sqrtOf(double x) {
    double y = StrictMath.sqrt(x);
    return y * x + StrictMath.sqrt(x * y * 0.25);
  }

  // @inputs -1.7
  @Differentiable
  static double cbrtOf(double x) {
    double y = StrictMath.cbrt(x);
    return y * x + StrictMath.cbrt(x * y * 0.25);
  }

  // @inputs 57.0
  @Differentiable
  static double toRadiansOf(double x) {
    double y = StrictMath.toRadians(x);
    return y * x + StrictMath.toRadians(x * y * 0.25);
  }

  // @inputs 0.4
  @Differentiable
  static double toDegreesOf(double x) {
    double y = StrictMath.toDegrees(x);
    return y * x + StrictMath.toDegrees(x * y * 0.25);
  }

  // @inputs -0.7
  @Differentiable
  static double absOf(double x) {
    double y = StrictMath.abs(x);
    return y * x + StrictMath.abs(x * y * 0.25);
  }

  // @inputs 1.3, 2.7
  @Differentiable
  static double powOf(double x, double y) {
    double z = StrictMath.pow(x, y);
    return z * x + StrictMath.pow(y + 3, x + 0.125) * z;
  }

  // @inputs -0.4, 0.9
  @Differentiable
  static double atan2Of(double x, double y) {
    double z = StrictMath.atan2(x, y);
    return z * x + StrictMath.atan2(y + 3, x + 0.125) * z;
  }

  // @inputs 3.0, -0.5
  @Differentiable
  static double hypotOf(double x, double y) {
    double z = StrictMath.hypot(x, y);
    return z * x + StrictMath.hypot(y + 3, x + 0.125) * z;
  }

  // @inputs 0.4, 0.9
  @Differentiable
  static double maxOf(double x, double y) {
    double z = StrictMath.max(x, y);
    return z * x + StrictMath.max(y + 3, x + 0.125) * z;
  }

  // @inputs 0.4, 0.9
  @Differentiable
  static double minOf(double x, double y) {
    double z = StrictMath.min(x, y);
    return z * x + StrictMath.min(y + 3, x + 0.125) * z;
  }

  // @inputs 7.3, 2.1
  @Differentiable
  static double IEEEremainderOf(double x, double y) {
    double z = StrictMath.IEEEremainder(x, y);
    return z * x + StrictMath.IEEEremainder(y + 3, x + 0.125) * z;
  }

  // @inputs 0.8, -2.0
  @Differentiable
  static double copySignOf(double x, double y) {
    double z = StrictMath.copySign(x, y);
    return z * x + StrictMath.copySign(y + 3, x + 0.125) * z;
  }

  // @inputs 0.7, 1.3, -0.4
  @Differentiable
  static double fmaOf(double x, double y, double z) {
    double w = StrictMath.fma(x, y, z);
    return StrictMath.fma(w, w, x) * StrictMath.fma(x, 2.0, w);
  }

  // @inputs 0.7, 3
  @Differentiable
  static double scalbOf(double x, int n) {
    return StrictMath.scalb(x * x, n) + StrictMath.scalb(x, -n) * x;
  }

  // @inputs 1.3, 3
  // @inputs -1.3, 3
  // @inputs -1.3, 2
  @Differentiable
  static double powOfInteger(double x, int n) {
    return StrictMath.pow(x, n)
        + StrictMath.pow(x, 2) * 3
        + StrictMath.pow(x, -1)
        + StrictMath.pow(2, x);
  }

  // @inputs 2.7
  // @inputs -2.7
  @Differentiable
  @SuppressWarnings("adjoint")
  static double flat(double x) {
    return x * StrictMath.floor(x)
        + x * x * StrictMath.ceil(x)
        + StrictMath.rint(x) * x
        + StrictMath.signum(x) * x
        + StrictMath.round(x) * x
        + StrictMath.getExponent(x * 10) * x;
  }

  // @inputs 2.76, -3
  @Differentiable
  @SuppressWarnings("adjoint")
  static double passiveResults(double x, int n) {
    long k = StrictMath.round(x * 10);
    int e =
        StrictMath.floorMod(n, 5)
            + StrictMath.abs(n)
            + StrictMath.max(n, 2)
            + StrictMath.floorDiv(n, 2);
    int cut = (int) (x * 2);
    return x * k + x * x * e + x * cut + StrictMath.addExact(n, 4) * x + StrictMath.sqrt(9.0) * x;
  }
}
