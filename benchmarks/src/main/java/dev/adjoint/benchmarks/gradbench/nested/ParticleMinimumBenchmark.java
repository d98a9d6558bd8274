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

/** The whole search for the control that steers a particle into the origin. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ParticleMinimumBenchmark {
  /** The outer mode, then the inner: forward or reverse. */
  @Param({"ff", "fr", "rf", "rr"})
  public ParticleModes modes;

  private double control;

  /** With generated derivatives. */
  @Benchmark
  public double[] generated() {
    return GradientDescent.minimum(
        w -> modes.miss(w[0]), w -> new double[] {modes.slope(w[0])}, new double[] {control});
  }
}
