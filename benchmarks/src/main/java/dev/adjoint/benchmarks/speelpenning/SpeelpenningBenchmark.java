package dev.adjoint.benchmarks.speelpenning;

import dev.adjoint.Workspace;
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

/** Speelpenning's product of n numbers. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SpeelpenningBenchmark {
  /** The number of factors. */
  @Param("1000")
  public int n;

  private double[] x;
  private double[] xBar;
  private SpeelpenningByHand byHand;
  private final Workspace workspace = new Workspace();

  /** Draws a point whose product neither overflows nor vanishes. */
  @Setup
  public void draw() {
    x = new Random(n).doubles(n, 0.8, 1.2).toArray();
    xBar = new double[n];
    byHand = new SpeelpenningByHand(n);
  }

  /** The user's method. */
  @Benchmark
  public double primal() {
    return Speelpenning.product(x);
  }

  /** The generated adjoint into buffers that are kept. */
  @Benchmark
  public double generated() {
    return SpeelpenningAdjoint.productVjp(x, 1, xBar);
  }

  /** The same with its own arrays kept from call to call. */
  @Benchmark
  public double generatedInWorkspace() {
    return SpeelpenningAdjoint.productVjp(workspace, x, 1, xBar);
  }

  /** The generated adjoint into a fresh record. */
  @Benchmark
  public Object generatedRecord() {
    return SpeelpenningAdjoint.product(x);
  }

  /** The expert's adjoint. */
  @Benchmark
  public double byHand() {
    return byHand.vjp(x, 1, xBar);
  }

  /** Hipparchus' forward mode. */
  @Benchmark
  public Gradient hipparchus() {
    return SpeelpenningOnHipparchus.product(x);
  }
}
