package dev.adjoint.benchmarks.logsumexp;

/** The adjoint of {@link LogSumExp#value} as an expert writes it: the exponentials are kept. */
public final class LogSumExpByHand {
  private final double[] exponentials;

  /** Reserves the memory for n exponentials, once. */
  public LogSumExpByHand(int n) {
    exponentials = new double[n];
  }

  /** Adds seed · softmax(x) into xBar and returns the value. */
  public double vjp(double[] x, double seed, double[] xBar) {
    double[] e = exponentials;
    double max = x[0];
    for (int i = 1; i < x.length; i++) {
      if (x[i] > max) {
        max = x[i];
      }
    }
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      e[i] = Math.exp(x[i] - max);
      sum += e[i];
    }
    double scale = seed / sum;
    for (int i = 0; i < x.length; i++) {
      xBar[i] += scale * e[i];
    }
    return max + Math.log(sum);
  }
}
