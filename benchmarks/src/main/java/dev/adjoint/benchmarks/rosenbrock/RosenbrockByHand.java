package dev.adjoint.benchmarks.rosenbrock;

/** The adjoint of {@link Rosenbrock#value} as an expert writes it: one pass, one store an entry. */
public final class RosenbrockByHand {
  private RosenbrockByHand() {}

  /** Adds seed · gradient into xBar and returns the value. */
  public static double vjp(double[] x, double seed, double[] xBar) {
    int last = x.length - 1;
    double sum = 0;
    double current = x[0];
    double fromLeft = 0;
    for (int i = 0; i < last; i++) {
      double next = x[i + 1];
      double valley = next - current * current;
      double slope = 1 - current;
      sum += 100 * valley * valley + slope * slope;
      double scaled = 200 * valley * seed;
      xBar[i] += fromLeft - 2 * (scaled * current + seed * slope);
      fromLeft = scaled;
      current = next;
    }
    xBar[last] += fromLeft;
    return sum;
  }
}
