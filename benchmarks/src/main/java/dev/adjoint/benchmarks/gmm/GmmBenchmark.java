package dev.adjoint.benchmarks.gmm;

import dev.adjoint.Workspace;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A Gaussian mixture of 25 components in 32 dimensions, with 1,000 samples. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class GmmBenchmark {
  private static final int D = 32;
  private static final int K = 25;
  private static final int N = 1000;
  private static final int ICF = D * (D + 1) / 2;
  private static final double GAMMA = 1;
  private static final int M = 0;

  private final Random random = new Random(1);
  private final double logGamma = MultivariateGamma.log(D, M);
  private final double[] alphas = random(1, K)[0];
  private final double[][] means = random(K, D);
  private final double[][] icf = random(K, ICF);
  private final double[][] x = random(N, D);
  private final double[] alphasBar = new double[K];
  private final double[][] meansBar = new double[K][D];
  private final double[][] icfBar = new double[K][ICF];
  private final GmmByHand byHand = new GmmByHand(K, D);
  private final Workspace workspace = new Workspace();

  /** The user's method. */
  @Benchmark
  public double primal() {
    return Gmm.logPosterior(alphas, means, icf, x, GAMMA, M, logGamma);
  }

  /** The generated adjoint into buffers that are kept. */
  @Benchmark
  public double generated() {
    return GmmAdjoint.logPosteriorVjp(
        alphas, means, icf, x, GAMMA, M, logGamma, 1, alphasBar, meansBar, icfBar);
  }

  /** The same with its own arrays kept from call to call. */
  @Benchmark
  public double generatedInWorkspace() {
    return GmmAdjoint.logPosteriorVjp(
        workspace, alphas, means, icf, x, GAMMA, M, logGamma, 1, alphasBar, meansBar, icfBar);
  }

  /** The generated adjoint into a fresh record. */
  @Benchmark
  public Object generatedRecord() {
    return GmmAdjoint.logPosterior(alphas, means, icf, x, GAMMA, M, logGamma);
  }

  /** The expert's adjoint. */
  @Benchmark
  public double byHand() {
    return byHand.vjp(alphas, means, icf, x, GAMMA, M, logGamma, 1, alphasBar, meansBar, icfBar);
  }

  private double[][] random(int rows, int columns) {
    double[][] matrix = new double[rows][columns];
    for (double[] row : matrix) {
      for (int i = 0; i < columns; i++) {
        row[i] = 0.3 * random.nextGaussian();
      }
    }
    return matrix;
  }
}
