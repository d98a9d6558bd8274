package dev.adjoint.benchmarks.gradbench.llsq;

/**
 * The adjoint of {@code LeastSquares.residual} as an expert writes it: four points at a time go
 * through the polynomial and back, since a single one waits for each of its products.
 */
public final class LlsqByHand {
  private LlsqByHand() {}

  /** Adds seed · gradient into xBar and returns the value. */
  public static double vjp(double[] x, int n, double seed, double[] xBar) {
    double sum = 0;
    int i = 0;
    for (; i + 3 < n; i += 4) {
      double t0 = point(i, n);
      double t1 = point(i + 1, n);
      double t2 = point(i + 2, n);
      double t3 = point(i + 3, n);
      double fit0 = 0;
      double fit1 = 0;
      double fit2 = 0;
      double fit3 = 0;
      for (int j = x.length - 1; j >= 0; j--) {
        double coefficient = x[j];
        fit0 = fit0 * t0 + coefficient;
        fit1 = fit1 * t1 + coefficient;
        fit2 = fit2 * t2 + coefficient;
        fit3 = fit3 * t3 + coefficient;
      }
      double difference0 = Math.signum(t0) - fit0;
      double difference1 = Math.signum(t1) - fit1;
      double difference2 = Math.signum(t2) - fit2;
      double difference3 = Math.signum(t3) - fit3;
      sum += difference0 * difference0;
      sum += difference1 * difference1;
      sum += difference2 * difference2;
      sum += difference3 * difference3;
      double power0 = -seed * difference0;
      double power1 = -seed * difference1;
      double power2 = -seed * difference2;
      double power3 = -seed * difference3;
      for (int j = 0; j < xBar.length; j++) {
        xBar[j] += (power0 + power1) + (power2 + power3);
        power0 *= t0;
        power1 *= t1;
        power2 *= t2;
        power3 *= t3;
      }
    }
    for (; i < n; i++) {
      sum += one(x, point(i, n), seed, xBar);
    }
    return 0.5 * sum;
  }

  private static double one(double[] x, double t, double seed, double[] xBar) {
    double fit = 0;
    for (int j = x.length - 1; j >= 0; j--) {
      fit = fit * t + x[j];
    }
    double difference = Math.signum(t) - fit;
    double power = -seed * difference;
    for (int j = 0; j < xBar.length; j++) {
      xBar[j] += power;
      power *= t;
    }
    return difference * difference;
  }

  private static double point(int i, int n) {
    return -1 + i * 2.0 / (n - 1);
  }
}
