package dev.adjoint.benchmarks.gradbench.llsq;

import dev.adjoint.benchmarks.gradbench.Normal;
import dev.adjoint.benchmarks.gradbench.Size;
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

/** Least squares on Hipparchus, at the size where it ends soon. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LlsqOnHipparchusBenchmark {
  /** Coefficients and points. */
  @Param("m = 128, n = 512")
  public String size;

  private double[] x;
  private int n;

  /** Draws a point. */
  @Setup
  public void draw() {
    n = new Size(size).of("n");
    x = new Normal(n).vector(new Size(size).of("m"));
  }

  /** Hipparchus' forward mode. */
  @Benchmark
  public Gradient hipparchus() {
    return LlsqOnHipparchus.residual(x, n);
  }
}
