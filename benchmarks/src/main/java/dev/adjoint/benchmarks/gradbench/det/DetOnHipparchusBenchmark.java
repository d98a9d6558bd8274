package dev.adjoint.benchmarks.gradbench.det;

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

/** The determinant on Hipparchus, at the sizes where it ends soon. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DetOnHipparchusBenchmark {
  /** The number of rows. */
  @Param({"5", "8"})
  public int rows;

  private double[] a;

  /** Draws a point. */
  @Setup
  public void draw() {
    a = new Normal(rows).vector(rows * rows);
  }

  /** Hipparchus' forward mode. */
  @Benchmark
  public Gradient hipparchus() {
    return DetOnHipparchus.determinant(a, rows);
  }
}
