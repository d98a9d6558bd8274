package dev.adjoint.benchmarks.mlp;

import dev.adjoint.Workspace;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A batch through a perceptron of 64-64-10 neurons. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MlpBenchmark {
  private static final int INPUTS = 64;
  private static final int HIDDEN = 64;
  private static final int OUTPUTS = 10;

  /** The size of the batch. */
  @Param("32")
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
  private final MlpByHand byHand = new MlpByHand(HIDDEN, OUTPUTS);
  private double[][] x;
  private int[] classes;
  private final Workspace workspace = new Workspace();

  /** Draws the batch. */
  @Setup
  public void draw() {
    x = random(batch, INPUTS, 0, 1);
    classes = random.ints(batch, 0, OUTPUTS).toArray();
  }

  /** The user's method. */
  @Benchmark
  public double primal() {
    return Mlp.loss(w1, b1, w2, b2, x, classes);
  }

  /** The generated adjoint into buffers that are kept. */
  @Benchmark
  public double generated() {
    return MlpAdjoint.lossVjp(w1, b1, w2, b2, x, classes, 1, w1Bar, b1Bar, w2Bar, b2Bar);
  }

  /** The same with its own arrays kept from call to call. */
  @Benchmark
  public double generatedInWorkspace() {
    return MlpAdjoint.lossVjp(workspace, w1, b1, w2, b2, x, classes, 1, w1Bar, b1Bar, w2Bar, b2Bar);
  }

  /** The generated adjoint into a fresh record. */
  @Benchmark
  public Object generatedRecord() {
    return MlpAdjoint.loss(w1, b1, w2, b2, x, classes);
  }

  /** The expert's adjoint. */
  @Benchmark
  public double byHand() {
    return byHand.vjp(w1, b1, w2, b2, x, classes, 1, w1Bar, b1Bar, w2Bar, b2Bar);
  }

  private double[][] random(int rows, int columns, double low, double high) {
    double[][] matrix = new double[rows][];
    for (int i = 0; i < rows; i++) {
      matrix[i] = random.doubles(columns, low, high).toArray();
    }
    return matrix;
  }
}
