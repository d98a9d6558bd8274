package dev.adjoint.benchmarks.gradbench.lse;

import dev.adjoint.benchmarks.gradbench.Normal;
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

/** Log-sum-exp on Hipparchus, at the size where it ends soon. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LseOnHipparchusBenchmark {
  /** The number of terms. */
  @Param("2500")
  public int n;

  private double[] x;

  /** Draws a point. */
  @Setup
  public void draw() {
    x = new Normal(n).vector(n);
  }

  /** Hipparchus' forward mode. */
  @Benchmark
  public Gradient hipparchus() {
    return LseOnHipparchus.logSumExp(x);
  }
}
