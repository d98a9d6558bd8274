package corpus.functions;

import dev.adjoint.Differentiable;

/** The float overloads of {@code Math}. */
final class FloatCalls {
  private FloatCalls() {}

  // @inputs -0.7f, 1.3f
  @Differentiable
  static float overloads(float x, float y) {
    float a = Math.abs(x) * Math.max(x, y) + Math.min(x, y);
    float b = Math.fma(x, y, a) * Math.copySign(x, y);
    return a * b + Math.scalb(y, 2);
  }

  // @inputs 0.7f, 1.3f
  @Differentiable
  static float throughDouble(float x, float y) {
    float a = (float) Math.exp(x) * y;
    float b = (float) Math.pow(y, x + 1);
    return a / b + (float) Math.hypot(x, y);
  }

  // @inputs 2.7f
  @Differentiable
  @SuppressWarnings("adjoint")
  static float flat(float x) {
    int n = Math.round(x);
    return n * x + Math.signum(x) * x * x + (int) x * x;
  }
}
