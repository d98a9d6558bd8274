package dev.adjoint.benchmarks.digits;

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

/** A mini-batch through Nielsen's network of 64-30-10 neurons. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DigitsNetworkBenchmark {
  private static final int INPUTS = 64;
  private static final int HIDDEN = 30;
  private static final int OUTPUTS = 10;

  /** The size of the mini-batch. */
  @Param("20")
  public int batch;

  private final Random random = new Random(1);
  private final double[][] w1 = random(HIDDEN, INPUTS, -0.3, 0.3);
  private final double[] b1 = random.doubles(HIDDEN).toArray();
  private final double[][] w2 = random(OUTPUTS, HIDDEN, -0.5, 0.5);
  private final double[] b2 = random.doubles(OUTPUTS).toArray();
  private final double[][] w1Bar = new double[HIDDEN][INPUTS];
  private final double[] b1Bar = new double[HIDDEN];
  private final double[][] w2Bar = new double[OUTPUTS][HIDDEN];
  private final double[] b2Bar = new double[OUTPUTS];
  private final DigitsNetworkByHand byHand = new DigitsNetworkByHand(HIDDEN, OUTPUTS);
  private double[][] x;
  private double[][] y;
  private final Workspace workspace = new Workspace();

  /** Draws the mini-batch. */
  @Setup
  public void draw() {
    x = random(batch, INPUTS, 0, 1);
    y = new double[batch][OUTPUTS];
    for (double[] target : y) {
      target[random.nextInt(OUTPUTS)] = 1;
    }
  }

  /** The user's method. */
  @Benchmark
  public double primal() {
    return DigitsNetwork.cost(w1, b1, w2, b2, x, y);
  }

  /** The generated adjoint into buffers that are kept. */
  @Benchmark
  public double generated() {
    return DigitsNetworkAdjoint.costVjp(w1, b1, w2, b2, x, y, 1, w1Bar, b1Bar, w2Bar, b2Bar);
  }

  /** The same with its own arrays kept from call to call. */
  @Benchmark
  public double generatedInWorkspace() {
    return DigitsNetworkAdjoint.costVjp(
        workspace, w1, b1, w2, b2, x, y, 1, w1Bar, b1Bar, w2Bar, b2Bar);
  }

  /** The generated adjoint into a fresh record. */
  @Benchmark
  public Object generatedRecord() {
    return DigitsNetworkAdjoint.cost(w1, b1, w2, b2, x, y);
  }

  /** The expert's adjoint. */
  @Benchmark
  public double byHand() {
    return byHand.vjp(w1, b1, w2, b2, x, y, 1, w1Bar, b1Bar, w2Bar, b2Bar);
  }

  /** Hipparchus' forward mode. */
  @Benchmark
  public Gradient hipparchus() {
    return DigitsNetworkOnHipparchus.cost(w1, b1, w2, b2, x, y);
  }

  private double[][] random(int rows, int columns, double low, double high) {
    double[][] matrix = new double[rows][];
    for (int i = 0; i < rows; i++) {
      matrix[i] = random.doubles(columns, low, high).toArray();
    }
    return matrix;
  }
}
