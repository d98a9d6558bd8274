package dev.adjoint.benchmarks.gradbench.det;

import dev.adjoint.benchmarks.gradbench.Normal;
import dev.adjoint.gradbench.objective.Determinant;
import dev.adjoint.gradbench.objective.DeterminantAdjoint;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The determinant by minors. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DetBenchmark {
  /** The number of rows. */
  @Param({"5", "8", "10"})
  public int rows;

  private double[] a;
  private double[] aBar;

  /** Draws a matrix. */
  @Setup
  public void draw() {
    a = new Normal(rows).vector(rows * rows);
    aBar = new double[rows * rows];
  }

  /** The user's method. */
  @Benchmark
  public double primal() {
    return Determinant.determinant(a, rows);
  }

  /** The generated adjoint into buffers that are kept. */
  @Benchmark
  public double generated() {
    return DeterminantAdjoint.determinantVjp(a, rows, 1, aBar);
  }

  /** The generated adjoint into a fresh record. */
  @Benchmark
  public Object generatedRecord() {
    return DeterminantAdjoint.determinant(a, rows);
  }

  /** The expert's adjoint. */
  @Benchmark
  public double byHand() {
    return DetByHand.vjp(a, rows, 1, aBar);
  }
}
