package dev.adjoint.benchmarks.gradbench.nested;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The derivative of where a charged particle goes, whose force is a derivative. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ParticleBenchmark {
  /** The outer mode, then the inner: forward or reverse. */
  @Param({"ff", "fr", "rf", "rr"})
  public ParticleModes modes;

  private double control = 0.1;

  /** The user's method. */
  @Benchmark
  public double primal() {
    return modes.miss(control);
  }

  /** The generated derivative. */
  @Benchmark
  public double generated() {
    return modes.slope(control);
  }
}
