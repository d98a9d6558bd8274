package dev.adjoint.benchmarks.gradbench.nested;

import dev.adjoint.gradbench.evals.GradientDescent;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The whole search for the saddle point. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SaddleMinimumBenchmark {
  /** The outer mode, then the inner: forward or reverse. */
  @Param({"ff", "fr", "rf", "rr"})
  public SaddleModes modes;

  private final double[] start = {1, 1};

  /** With generated derivatives. */
  @Benchmark
  public double[] generated() {
    return GradientDescent.minimum(x -> modes.worst(x, start), x -> modes.slope(x, start), start);
  }
}
