package dev.adjoint.benchmarks.gradbench.llsq;

import dev.adjoint.benchmarks.gradbench.Normal;
import dev.adjoint.benchmarks.gradbench.Size;
import dev.adjoint.gradbench.objective.LeastSquares;
import dev.adjoint.gradbench.objective.LeastSquaresAdjoint;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A polynomial of m coefficients against the sign function at n points. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LlsqBenchmark {
  /** Coefficients and points. */
  @Param({"m = 128, n = 512", "m = 128, n = 16392"})
  public String size;

  private double[] x;
  private double[] xBar;
  private int n;

  /** Draws the coefficients. */
  @Setup
  public void draw() {
    n = new Size(size).of("n");
    x = new Normal(n).vector(new Size(size).of("m"));
    xBar = new double[x.length];
  }

  /** The user's method. */
  @Benchmark
  public double primal() {
    return LeastSquares.residual(x, n);
  }

  /** The generated adjoint into buffers that are kept. */
  @Benchmark
  public double generated() {
    return LeastSquaresAdjoint.residualVjp(x, n, 1, xBar);
  }

  /** The generated adjoint into a fresh record. */
  @Benchmark
  public Object generatedRecord() {
    return LeastSquaresAdjoint.residual(x, n);
  }

  /** The expert's adjoint. */
  @Benchmark
  public double byHand() {
    return LlsqByHand.vjp(x, n, 1, xBar);
  }
}
