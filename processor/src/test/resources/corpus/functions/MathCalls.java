package corpus.functions;

import dev.adjoint.Differentiable;

/** Every differentiable function of {@code Math}, composed with itself. */
final class MathCalls {
  private MathCalls() {}

  // @inputs 0.7
  @Differentiable
  static double sinOf(double x) {
    double y = Math.sin(x);
    return y * x + Math.sin(x * y * 0.25);
  }

  // @inputs 0.7
  @Differentiable
  static double cosOf(double x) {
    double y = Math.cos(x);
    return y * x + Math.cos(x * y * 0.25);
  }

  // @inputs 0.7
  @Differentiable
  static double tanOf(double x) {
    double y = Math.tan(x);
    return y * x + Math.tan(x * y * 0.25);
  }

  // @inputs 0.3
  @Differentiable
  static double asinOf(double x) {
    double y = Math.asin(x);
    return y * x + Math.asin(x * y * 0.25);
  }

  // @inputs 0.3
  @Differentiable
  static double acosOf(double x) {
    double y = Math.acos(x);
    return y * x + Math.acos(x * y * 0.25);
  }

  // @inputs 1.7
  @Differentiable
  static double atanOf(double x) {
    double y = Math.atan(x);
    return y * x + Math.atan(x * y * 0.25);
  }

  // @inputs 0.7
  @Differentiable
  static double sinhOf(double x) {
    double y = Math.sinh(x);
    return y * x + Math.sinh(x * y * 0.25);
  }

  // @inputs 0.7
  @Differentiable
  static double coshOf(double x) {
    double y = Math.cosh(x);
    return y * x + Math.cosh(x * y * 0.25);
  }

  // @inputs 0.7
  @Differentiable
  static double tanhOf(double x) {
    double y = Math.tanh(x);
    return y * x + Math.tanh(x * y * 0.25);
  }

  // @inputs 0.7
  @Differentiable
  static double expOf(double x) {
    double y = Math.exp(x);
    return y * x + Math.exp(x * y * 0.25);
  }

  // @inputs 0.3
  @Differentiable
  static double expm1Of(double x) {
    double y = Math.expm1(x);
    return y * x + Math.expm1(x * y * 0.25);
  }

  // @inputs 1.7
  @Differentiable
  static double logOf(double x) {
    double y = Math.log(x);
    return y * x + Math.log(x * y * 0.25);
  }

  // @inputs 1.7
  @Differentiable
  static double log10Of(double x) {
    double y = Math.log10(x);
    return y * x + Math.log10(x * y * 0.25);
  }

  // @inputs 0.3
  @Differentiable
  static double log1pOf(double x) {
    double y = Math.log1p(x);
    return y * x + Math.log1p(x * y * 0.25);
  }

  // @inputs 1.7
  @Differentiable
  static double sqrtOf(double x) {
    double y = Math.sqrt(x);
    return y * x + Math.sqrt(x * y * 0.25);
  }

  // @inputs -1.7
  @Differentiable
  static double cbrtOf(double x) {
    double y = Math.cbrt(x);
    return y * x + Math.cbrt(x * y * 0.25);
  }

  // @inputs 57.0
  @Differentiable
  static double toRadiansOf(double x) {
    double y = Math.toRadians(x);
    return y * x + Math.toRadians(x * y * 0.25);
  }

  // @inputs 0.4
  @Differentiable
  static double toDegreesOf(double x) {
    double y = Math.toDegrees(x);
    return y * x + Math.toDegrees(x * y * 0.25);
  }

  // @inputs -0.7
  @Differentiable
  static double absOf(double x) {
    double y = Math.abs(x);
    return y * x + Math.abs(x * y * 0.25);
  }

  // @inputs 1.3, 2.7
  @Differentiable
  static double powOf(double x, double y) {
    double z = Math.pow(x, y);
    return z * x + Math.pow(y + 3, x + 0.125) * z;
  }

  // @inputs -0.4, 0.9
  @Differentiable
  static double atan2Of(double x, double y) {
    double z = Math.atan2(x, y);
    return z * x + Math.atan2(y + 3, x + 0.125) * z;
  }

  // @inputs 3.0, -0.5
  @Differentiable
  static double hypotOf(double x, double y) {
    double z = Math.hypot(x, y);
    return z * x + Math.hypot(y + 3, x + 0.125) * z;
  }

  // @inputs 0.4, 0.9
  @Differentiable
  static double maxOf(double x, double y) {
    double z = Math.max(x, y);
    return z * x + Math.max(y + 3, x + 0.125) * z;
  }

  // @inputs 0.4, 0.9
  @Differentiable
  static double minOf(double x, double y) {
    double z = Math.min(x, y);
    return z * x + Math.min(y + 3, x + 0.125) * z;
  }

  // @inputs 7.3, 2.1
  @Differentiable
  static double IEEEremainderOf(double x, double y) {
    double z = Math.IEEEremainder(x, y);
    return z * x + Math.IEEEremainder(y + 3, x + 0.125) * z;
  }

  // @inputs 0.8, -2.0
  @Differentiable
  static double copySignOf(double x, double y) {
    double z = Math.copySign(x, y);
    return z * x + Math.copySign(y + 3, x + 0.125) * z;
  }

  // @inputs 0.7, 1.3, -0.4
  @Differentiable
  static double fmaOf(double x, double y, double z) {
    double w = Math.fma(x, y, z);
    return Math.fma(w, w, x) * Math.fma(x, 2.0, w);
  }

  // @inputs 0.7, 3
  @Differentiable
  static double scalbOf(double x, int n) {
    return Math.scalb(x * x, n) + Math.scalb(x, -n) * x;
  }

  // @inputs 1.3, 3
  // @inputs -1.3, 3
  // @inputs -1.3, 2
  @Differentiable
  static double powOfInteger(double x, int n) {
    return Math.pow(x, n) + Math.pow(x, 2) * 3 + Math.pow(x, -1) + Math.pow(2, x);
  }

  // @inputs 2.7
  // @inputs -2.7
  @Differentiable
  @SuppressWarnings("adjoint")
  static double flat(double x) {
    return x * Math.floor(x)
        + x * x * Math.ceil(x)
        + Math.rint(x) * x
        + Math.signum(x) * x
        + Math.round(x) * x
        + Math.getExponent(x * 10) * x;
  }

  // @inputs 2.76, -3
  @Differentiable
  @SuppressWarnings("adjoint")
  static double passiveResults(double x, int n) {
    long k = Math.round(x * 10);
    int e = Math.floorMod(n, 5) + Math.abs(n) + Math.max(n, 2) + Math.floorDiv(n, 2);
    int cut = (int) (x * 2);
    return x * k + x * x * e + x * cut + Math.addExact(n, 4) * x + Math.sqrt(9.0) * x;
  }
}
