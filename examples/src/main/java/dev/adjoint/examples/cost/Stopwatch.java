package dev.adjoint.examples.cost;

import java.lang.management.ManagementFactory;
import java.util.function.DoubleSupplier;

/**
 * Times short computations: the quickest of several rounds, which a busy machine disturbs least.
 */
final class Stopwatch {
  private static final int ROUNDS = 12;
  private static final long ROUND_NANOSECONDS = 2_000_000;

  /** What is computed goes here, so that the compiler cannot leave it out. */
  private static volatile double sink;

  private Stopwatch() {}

  /** Processor time of this thread, which other programs disturb less than that on the wall. */
  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** The time of one computation. */
  static double nanoseconds(DoubleSupplier computation) {
    double best = Double.POSITIVE_INFINITY;
    for (int round = 0; round < ROUNDS; round++) {
      long start = now();
      long calls = 0;
      double sum = 0;
      while (now() - start < ROUND_NANOSECONDS) {
        for (int i = 0; i < 20; i++) {
          sum += computation.getAsDouble();
        }
        calls += 20;
      }
      best = Math.min(best, (double) (now() - start) / calls);
      sink = sum;
    }
    return best;
  }
}
