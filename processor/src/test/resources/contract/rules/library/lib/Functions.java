package lib;

import dev.adjoint.DerivativeBy;
import dev.adjoint.Partial;

/** Functions of a library that says what their derivatives are. */
public final class Functions {
  /** How often one of them ran. */
  public static int runs;

  private Functions() {}

  /** Counts its runs. */
  @Partial(of = "x", is = "2 * value * slope(x)")
  public static double gauss(double x) {
    runs++;
    return Math.exp(-x * x);
  }

  /** What a formula calls. */
  public static double slope(double x) {
    return -x;
  }

  /** Counts its runs, and throws. */
  @DerivativeBy(adjoint = "rootVjp", tangent = "rootTangent")
  public static double root(double x) {
    runs++;
    if (x < 0) {
      throw new IllegalArgumentException("negative");
    }
    return Math.sqrt(x);
  }

  /** The rule of {@link #root}. */
  public static void rootVjp(double x, double value, double seed, double[] xBar) {
    xBar[0] += seed / (2 * value);
  }

  /** The rule of {@link #root}. */
  public static double rootTangent(double x, double xDot) {
    return xDot / (2 * Math.sqrt(x));
  }
}
