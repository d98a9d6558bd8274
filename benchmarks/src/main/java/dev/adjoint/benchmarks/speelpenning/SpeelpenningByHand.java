package dev.adjoint.benchmarks.speelpenning;

/**
 * The adjoint of {@link Speelpenning#product} as an expert writes it: the products from the left
 * and from the right are two chains of multiplications that the processor runs side by side.
 */
public final class SpeelpenningByHand {
  private final double[] fromLeft;
  private final double[] fromRight;

  /** Reserves the memory for n partial products of either kind, once. */
  public SpeelpenningByHand(int n) {
    fromLeft = new double[n];
    fromRight = new double[n];
  }

  /** Adds seed · gradient into xBar and returns the product. */
  public double vjp(double[] x, double seed, double[] xBar) {
    double[] left = fromLeft;
    double[] right = fromRight;
    double prefix = 1;
    double suffix = seed;
    for (int i = 0, j = x.length - 1; j >= 0; i++, j--) {
      left[i] = prefix;
      right[j] = suffix;
      prefix *= x[i];
      suffix *= x[j];
    }
    for (int i = 0; i < x.length; i++) {
      xBar[i] += left[i] * right[i];
    }
    return prefix;
  }
}
