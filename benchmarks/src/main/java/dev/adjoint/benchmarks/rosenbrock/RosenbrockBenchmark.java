package dev.adjoint.benchmarks.rosenbrock;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.hipparchus.analysis.differentiation.Gradient;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Rosenbrock in n variables. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RosenbrockBenchmark {
  /** The number of variables. */
  @Param({"100", "1000"})
  public int n;

  private double[] x;
  private double[] xBar;

  /** Draws a point. */
  @Setup
  public void draw() {
    x = new Random(n).doubles(n, -1, 2).toArray();
    xBar = new double[n];
  }

  /** The user's method. */
  @Benchmark
  public double primal() {
    return Rosenbrock.value(x);
  }

  /** The generated adjoint into buffers that are kept. */
  @Benchmark
  public double generated() {
    return RosenbrockAdjoint.valueVjp(x, 1, xBar);
  }

  /** The generated adjoint into a fresh record. */
  @Benchmark
  public Object generatedRecord() {
    return RosenbrockAdjoint.value(x);
  }

  /** The expert's adjoint. */
  @Benchmark
  public double byHand() {
    return RosenbrockByHand.vjp(x, 1, xBar);
  }

  /** Hipparchus' forward mode. */
  @Benchmark
  public Gradient hipparchus() {
    return RosenbrockOnHipparchus.value(x);
  }
}
