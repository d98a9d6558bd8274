package dev.adjoint.benchmarks.gradbench.gmm;

import dev.adjoint.Workspace;
import dev.adjoint.benchmarks.gradbench.Normal;
import dev.adjoint.benchmarks.gradbench.Size;
import dev.adjoint.benchmarks.gradbench.gmm.GmmByHand.Parameters;
import dev.adjoint.gradbench.objective.GaussianMixture;
import dev.adjoint.gradbench.objective.GaussianMixtureAdjoint;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A Gaussian mixture of k components in d dimensions, with n observations. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class GmmBenchmark {
  private static final int M = 0;
  private static final double GAMMA = 1;

  /** Dimensions, components and observations. */
  @Param({"d = 2, k = 5, n = 1000", "d = 10, k = 25, n = 1000", "d = 64, k = 100, n = 1000"})
  public String size;

  private Parameters at;
  private double[][] x;
  private Parameters bar;
  private GmmByHand byHand;
  private final Workspace workspace = new Workspace();

  /** Draws parameters and observations. */
  @Setup
  public void draw() {
    Size numbers = new Size(size);
    int d = numbers.of("d");
    int k = numbers.of("k");
    int below = d * (d - 1) / 2;
    Normal normal = new Normal(1);
    at =
        new Parameters(
            normal.vector(k), normal.matrix(k, d), normal.matrix(k, d), normal.matrix(k, below));
    x = normal.matrix(numbers.of("n"), d);
    bar = new Parameters(new double[k], new double[k][d], new double[k][d], new double[k][below]);
    byHand = new GmmByHand(k, d);
  }

  /** The user's method. */
  @Benchmark
  public double primal() {
    return GaussianMixture.logPosterior(at.alpha(), at.mu(), at.q(), at.l(), x, M, GAMMA);
  }

  /** The generated adjoint into buffers that are kept. */
  @Benchmark
  public double generated() {
    return GaussianMixtureAdjoint.logPosteriorVjp(
        at.alpha(),
        at.mu(),
        at.q(),
        at.l(),
        x,
        M,
        GAMMA,
        1,
        bar.alpha(),
        bar.mu(),
        bar.q(),
        bar.l());
  }

  /** The same with its own arrays kept from call to call. */
  @Benchmark
  public double generatedInWorkspace() {
    return GaussianMixtureAdjoint.logPosteriorVjp(
        workspace,
        at.alpha(),
        at.mu(),
        at.q(),
        at.l(),
        x,
        M,
        GAMMA,
        1,
        bar.alpha(),
        bar.mu(),
        bar.q(),
        bar.l());
  }

  /** The generated adjoint into a fresh record. */
  @Benchmark
  public Object generatedRecord() {
    return GaussianMixtureAdjoint.logPosterior(at.alpha(), at.mu(), at.q(), at.l(), x, M, GAMMA);
  }

  /** The expert's adjoint. */
  @Benchmark
  public double byHand() {
    return byHand.vjp(at, x, M, GAMMA, 1, bar);
  }
}
