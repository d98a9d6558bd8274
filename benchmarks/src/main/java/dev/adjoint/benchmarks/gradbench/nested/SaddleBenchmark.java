package dev.adjoint.benchmarks.gradbench.nested;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The derivative of a game against an opponent who follows a derivative. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SaddleBenchmark {
  /** The outer mode, then the inner: forward or reverse. */
  @Param({"ff", "fr", "rf", "rr"})
  public SaddleModes modes;

  private final double[] x = {0.9, 0.8};
  private final double[] start = {1, 1};

  /** The user's method. */
  @Benchmark
  public double primal() {
    return modes.worst(x, start);
  }

  /** The generated gradient. */
  @Benchmark
  public double[] generated() {
    return modes.slope(x, start);
  }
}
