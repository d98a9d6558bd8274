package corpus.language;

import dev.adjoint.Differentiable;

/** Arithmetic in float, alone and mixed with double. */
final class Floats {
  private Floats() {}

  @Differentiable
  static float polynomial(float x) {
    return ((2f * x - 1) * x + 0.5f) * x;
  }

  @Differentiable
  static float mixed(float x, double y) {
    double wide = x * y;
    float narrow = (float) (wide * wide);
    return narrow * x + (float) y;
  }

  @Differentiable
  static double floatArray(float[] a, double x) {
    double s = 0;
    for (int i = 0; i < a.length; i++) {
      s += a[i] * a[i] * x;
    }
    return s;
  }

  @Differentiable
  static float inPlace(float[] a) {
    for (int i = 1; i < a.length; i++) {
      a[i] += a[i - 1] * 0.5f;
    }
    float p = 1;
    for (float e : a) {
      p *= e;
    }
    return p;
  }

  // @inputs floats(4), 1.25f
  @Differentiable
  @SuppressWarnings("lossy-conversions")
  static float compound(float[] a, float x) {
    a[0] *= 1.5;
    a[1] += x / 3.0;
    a[2] -= 2 * x;
    x *= Math.exp(a[3]);
    x++;
    return a[0] * a[1] + a[2] * x;
  }

  @Differentiable
  static float functions(float x, float y) {
    float r = Math.abs(x - 3) + Math.max(x, y) * Math.min(x, y);
    r += (float) Math.sqrt(x * x + y * y);
    return r * (float) Math.sin(r);
  }

  @Differentiable
  static float[] arrayResult(float[] a, float x) {
    float[] r = new float[a.length];
    for (int i = 0; i < a.length; i++) {
      r[i] = a[i] * x + i;
    }
    return r;
  }

  @Differentiable
  static void scale(float[] a, float x) {
    for (int i = 0; i < a.length; i++) {
      a[i] *= x;
    }
  }

  // @inputs 16777217, 0.3f
  @Differentiable
  static float intToFloat(int n, float x) {
    float f = n;
    double d = n;
    return (float) (f - d + 3) * x + n / 1e7f * x;
  }

  @Differentiable
  static double roundTrip(double x) {
    float f = (float) x;
    return f * f + x;
  }
}
