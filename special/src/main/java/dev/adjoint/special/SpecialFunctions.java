package dev.adjoint.special;

import dev.adjoint.Partial;

/**
 * Special functions, to near the precision of {@code double}. Each states its partial derivatives
 * by functions of this class, so that in a method with {@code @Differentiable} it has derivatives
 * of every order, in every mode.
 *
 * <p>Where a function is not defined it returns NaN.
 */
public final class SpecialFunctions {
  private SpecialFunctions() {}

  /**
   * The error function, 2/√π ∫₀ˣ exp(−t²) dt.
   *
   * @param x any number
   * @return a number between −1 and 1
   */
  @Partial(of = "x", is = "1.1283791670955126 * Math.exp(-x * x)")
  public static double erf(double x) {
    return ErrorFunction.erf(x);
  }

  /**
   * The complementary error function, 1 − erf(x), precise where erf(x) is near 1.
   *
   * @param x any number
   * @return a number between 0 and 2
   */
  @Partial(of = "x", is = "-1.1283791670955126 * Math.exp(-x * x)")
  public static double erfc(double x) {
    return ErrorFunction.erfc(x);
  }

  /**
   * The density of the standard normal distribution, exp(−x²/2) / √(2π).
   *
   * @param x any number
   * @return the density there
   */
  @Partial(of = "x", is = "-x * value")
  public static double normalPdf(double x) {
    return NormalDistribution.pdf(x);
  }

  /**
   * The cumulative distribution function of the standard normal distribution, precise in its lower
   * tail.
   *
   * @param x any number
   * @return the probability of a number up to {@code x}
   */
  @Partial(of = "x", is = "normalPdf(x)")
  public static double normalCdf(double x) {
    return NormalDistribution.cdf(x);
  }

  /**
   * The quantile function of the standard normal distribution, the inverse of {@link #normalCdf}.
   *
   * @param p a probability
   * @return the number below which a part {@code p} of the distribution lies; infinite at 0 and 1
   */
  @Partial(of = "p", is = "1 / normalPdf(value)")
  public static double normalQuantile(double p) {
    return NormalDistribution.quantile(p);
  }

  /**
   * Euler's gamma function, (x − 1)! for integers.
   *
   * @param x any number but 0, −1, −2, …
   * @return its gamma function
   */
  @Partial(of = "x", is = "value * digamma(x)")
  public static double gamma(double x) {
    return GammaFunction.gamma(x);
  }

  /**
   * The natural logarithm of the gamma function.
   *
   * @param x a positive number
   * @return ln Γ(x); NaN for negative numbers
   */
  @Partial(of = "x", is = "digamma(x)")
  public static double logGamma(double x) {
    return LogGamma.logGamma(x);
  }

  /**
   * The digamma function, the derivative of ln Γ.
   *
   * @param x any number but 0, −1, −2, …
   * @return ψ(x)
   */
  @Partial(of = "x", is = "trigamma(x)")
  public static double digamma(double x) {
    return PolygammaFunction.digamma(x);
  }

  /**
   * The trigamma function, the derivative of the digamma function.
   *
   * @param x any number but 0, −1, −2, …
   * @return ψ′(x)
   */
  @Partial(of = "x", is = "polygamma(2, x)")
  public static double trigamma(double x) {
    return PolygammaFunction.trigamma(x);
  }

  /**
   * The polygamma function, the n-th derivative of the digamma function.
   *
   * @param n 0 for the digamma function, 1 for the trigamma function, and so on up to 100
   * @param x a number greater than −10,000, but not 0, −1, −2, …
   * @return ψ⁽ⁿ⁾(x)
   */
  @Partial(of = "x", is = "polygamma(n + 1, x)")
  public static double polygamma(int n, double x) {
    return PolygammaFunction.polygamma(n, x);
  }

  /**
   * The softplus function, ln(1 + exp(x)), without overflow.
   *
   * @param x any number
   * @return a positive number, near {@code x} for large ones
   */
  @Partial(of = "x", is = "logistic(x)")
  public static double softplus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }

  /**
   * The logistic function, 1 / (1 + exp(−x)).
   *
   * @param x any number
   * @return a number between 0 and 1
   */
  @Partial(of = "x", is = "value * logistic(-x)")
  public static double logistic(double x) {
    double e = Math.exp(-Math.abs(x));
    return (x >= 0 ? 1 : e) / (1 + e);
  }

  /**
   * The logit function, ln(p / (1 − p)), the inverse of {@link #logistic}.
   *
   * @param p a number between 0 and 1
   * @return any number; infinite at 0 and 1
   */
  @Partial(of = "p", is = "1 / (p * (1 - p))")
  public static double logit(double p) {
    return p > 0.25 && p < 0.75 ? Math.log1p((2 * p - 1) / (1 - p)) : Math.log(p / (1 - p));
  }

  /**
   * The logarithm of a sum of exponentials, ln(exp(a) + exp(b)), without overflow.
   *
   * @param a any number
   * @param b any number
   * @return a number at least as great as both
   */
  @Partial(of = "a", is = "logistic(a - b)")
  @Partial(of = "b", is = "logistic(b - a)")
  public static double logSumExp(double a, double b) {
    double greater = Math.max(a, b);
    return a == b ? a + Math.log(2) : greater + Math.log1p(Math.exp(-Math.abs(a - b)));
  }
}
