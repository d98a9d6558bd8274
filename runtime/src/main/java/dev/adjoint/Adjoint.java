package dev.adjoint;

/**
 * What a method says to the compiler in passing. At run time these methods do nothing to the values
 * that go through them.
 */
public final class Adjoint {
  private Adjoint() {}

  /**
   * Says that no derivative flows through here: in a {@link Differentiable} method, the result
   * counts as a constant.
   *
   * @param value a number, which may depend on what is differentiated with respect to
   * @return the same number
   */
  public static double constant(double value) {
    return value;
  }

  /**
   * Says that no derivative flows through here, see {@link #constant(double)}.
   *
   * @param value a number, which may depend on what is differentiated with respect to
   * @return the same number
   */
  public static float constant(float value) {
    return value;
  }

  /**
   * Says that no derivative flows through here, see {@link #constant(double)}.
   *
   * @param values numbers, which may depend on what is differentiated with respect to
   * @return a copy of the array: what is written into one of the two does not show in the other
   */
  public static double[] constant(double[] values) {
    return values.clone();
  }

  /**
   * Says that no derivative flows through here, see {@link #constant(double)}.
   *
   * @param values numbers, which may depend on what is differentiated with respect to
   * @return a copy of the array: what is written into one of the two does not show in the other
   */
  public static float[] constant(float[] values) {
    return values.clone();
  }

  /**
   * Says that no derivative flows through here, see {@link #constant(double)}.
   *
   * @param rows numbers, which may depend on what is differentiated with respect to
   * @return a copy of the array and its rows
   */
  public static double[][] constant(double[][] rows) {
    double[][] copy = rows.clone();
    for (int i = 0; i < copy.length; i++) {
      copy[i] = copy[i] == null ? null : copy[i].clone();
    }
    return copy;
  }

  /**
   * Says that no derivative flows through here, see {@link #constant(double)}.
   *
   * @param rows numbers, which may depend on what is differentiated with respect to
   * @return a copy of the array and its rows
   */
  public static float[][] constant(float[][] rows) {
    float[][] copy = rows.clone();
    for (int i = 0; i < copy.length; i++) {
      copy[i] = copy[i] == null ? null : copy[i].clone();
    }
    return copy;
  }
}
