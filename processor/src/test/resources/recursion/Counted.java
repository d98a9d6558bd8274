package recursion;

import dev.adjoint.Differentiable;

/** Recursive methods that count how often they run. */
public final class Counted {
  /** How often. */
  public static int runs;

  private Counted() {}

  static void count() {
    runs++;
  }

  private static double linear(double[] a, double x, int n) {
    count();
    return n == 0 ? x : Math.sin(linear(a, x, n - 1)) * a[n % a.length] + 0.5 * x;
  }

  /** A recursion that goes down by one. */
  @Differentiable
  public static double deep(double[] a, double x, int n) {
    return linear(a, x, n);
  }

  private static double both(double[] a, int from, int to) {
    count();
    if (to - from == 1) {
      return a[from];
    }
    int middle = (from + to) / 2;
    return both(a, from, middle) * both(a, middle, to);
  }

  /** A recursion that halves, called twice. */
  @Differentiable
  public static double halves(double[] a, double x, int n) {
    return both(a, 0, n) * x + both(a, 0, n / 2);
  }

  private static double even(double[] a, double x, int n) {
    count();
    a[n % a.length] *= x;
    return n == 0 ? x : odd(a, x, n - 1) + a[0];
  }

  private static double odd(double[] a, double x, int n) {
    count();
    return n == 0 ? a[0] : Math.cos(even(a, x, n - 1)) * x;
  }

  /** Two methods that call one another, one of which overwrites. */
  @Differentiable
  public static double turns(double[] a, double x, int n) {
    return even(a, x, n);
  }

  private static double looped(double[] a, double x, int n) {
    count();
    double sum = x;
    for (int i = 0; i < n; i++) {
      sum += a[i] * looped(a, x * sum, n - 1 - i);
    }
    return sum;
  }

  /** A recursion in a loop. */
  @Differentiable
  public static double loops(double[] a, double x, int n) {
    return looped(a, x, n);
  }
}
