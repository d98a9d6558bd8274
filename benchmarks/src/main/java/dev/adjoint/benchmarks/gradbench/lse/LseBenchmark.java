package dev.adjoint.benchmarks.gradbench.lse;

import dev.adjoint.Workspace;
import dev.adjoint.benchmarks.gradbench.Normal;
import dev.adjoint.benchmarks.logsumexp.LogSumExpByHand;
import dev.adjoint.gradbench.objective.LogSumExp;
import dev.adjoint.gradbench.objective.LogSumExpAdjoint;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Log-sum-exp of n numbers. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LseBenchmark {
  /** The number of terms. */
  @Param({"2500", "80000", "1280000"})
  public int n;

  private double[] x;
  private double[] xBar;
  private LogSumExpByHand byHand;
  private final Workspace workspace = new Workspace();

  /** Draws a point. */
  @Setup
  public void draw() {
    x = new Normal(n).vector(n);
    xBar = new double[n];
    byHand = new LogSumExpByHand(n);
  }

  /** The user's method. */
  @Benchmark
  public double primal() {
    return LogSumExp.logSumExp(x);
  }

  /** The generated adjoint into buffers that are kept. */
  @Benchmark
  public double generated() {
    return LogSumExpAdjoint.logSumExpVjp(x, 1, xBar);
  }

  /** The same with its own arrays kept from call to call. */
  @Benchmark
  public double generatedInWorkspace() {
    return LogSumExpAdjoint.logSumExpVjp(workspace, x, 1, xBar);
  }

  /** The generated adjoint into a fresh record. */
  @Benchmark
  public Object generatedRecord() {
    return LogSumExpAdjoint.logSumExp(x);
  }

  /** The expert's adjoint. */
  @Benchmark
  public double byHand() {
    return byHand.vjp(x, 1, xBar);
  }
}
