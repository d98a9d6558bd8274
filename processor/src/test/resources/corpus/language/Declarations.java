package corpus.language;

import dev.adjoint.Differentiable;

/** Declarations as old and new Java write them, and texts that are awkward to copy. */
final class Declarations {
  private Declarations() {}

  @Differentiable
  static double several(double x) {
    double a = x, b = a * 2, c[] = {a, b}, d[][] = {c, {a}};
    int i = 1, j = i + 1, k[] = {i, j};
    return c[0] * d[0][1] + k[1] * d[1][0] * b;
  }

  @Differentiable
  static double oldArrays(double x[], double[] y[]) {
    double z[] = new double[2];
    z[0] = x[0] * y[1][0];
    z[1] = z[0] + y[0][1];
    return z[0] * z[1];
  }

  // @inputs 0.5
  // @inputs -0.5
  @Differentiable
  static double awkwardTexts(double x) {
    if (x < 0) {
      throw new IllegalArgumentException(
          "a */ comment, $L $N $$, a \"quote\", \\u000a, \t tab, \u00e9, %s" + '\'' + '\\' + '\n');
    }
    /* a comment with \u002a and // in it */
    String text = "x = ";
    text += x;
    text = text + 'c' + 1 + 2L + 0.5f + true + null;
    return text.isEmpty() ? 0 : x * x; // return 0; */ {
  }

  @Differentiable
  static final double modifiers(final double x, @SuppressWarnings("unused") double y) {
    final double z = x * x;
    @SuppressWarnings("unused")
    double w = z;
    return z;
  }

  @Differentiable
  public static double visible(double x) throws IllegalStateException {
    return x * x;
  }

  @Differentiable
  static double literals(double x) {
    return x * 1e300 * 1e-300
        + x * Double.MIN_VALUE * 1e300
        + x * 0x1.fffffffffffffp-3
        + x * 1f
        + x * 1d
        + x * 100L
        + x * .5
        + x * 5.
        + x * 'a'
        + x * '\u0041'
        + x * 0_7
        + x * -1
        + x * (float) 0.1
        + x * (0.1f + 0.2)
        + x * -0.0
        + x * Float.MIN_VALUE * 1e30;
  }

  // @inputs 0.5, 1, 2L, 'c', (byte) 4, (short) 5, true, "text", n(1, 2), null
  @Differentiable
  static double manyTypes(
      double x,
      int i,
      long l,
      char c,
      byte b,
      short s,
      boolean z,
      String text,
      int[] n,
      Object carried) {
    double y = x * i + l - c + b * s;
    return z && carried == null && text != null ? y * n[1] : x;
  }
}
