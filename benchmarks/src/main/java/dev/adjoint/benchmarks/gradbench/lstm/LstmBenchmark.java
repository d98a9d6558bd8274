package dev.adjoint.benchmarks.gradbench.lstm;

import dev.adjoint.Workspace;
import dev.adjoint.benchmarks.gradbench.Normal;
import dev.adjoint.benchmarks.gradbench.Size;
import dev.adjoint.gradbench.objective.Lstm;
import dev.adjoint.gradbench.objective.LstmAdjoint;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A recurrent network of l layers on a text of c numbers, with an alphabet of 14 letters. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LstmBenchmark {
  static final int LETTERS = 14;

  /** Layers, and numbers in the text. */
  @Param({"l = 2, c = 1024", "l = 4, c = 4096", "l = 6, c = 8192"})
  public String size;

  private double[][] main;
  private double[][] extra;
  private double[][] state;
  private double[][] sequence;
  private double[][] mainBar;
  private double[][] extraBar;
  private LstmByHand byHand;
  private final Workspace workspace = new Workspace();

  /** Draws network and text. */
  @Setup
  public void draw() {
    int layers = new Size(size).of("l");
    Normal normal = new Normal(1);
    main = normal.matrix(2 * layers, 4 * LETTERS);
    extra = normal.matrix(3, LETTERS);
    state = normal.matrix(2 * layers, LETTERS);
    sequence = normal.matrix(new Size(size).of("c") / LETTERS + 1, LETTERS);
    mainBar = new double[2 * layers][4 * LETTERS];
    extraBar = new double[3][LETTERS];
    byHand = new LstmByHand(layers, LETTERS, sequence.length);
  }

  /** The user's method. */
  @Benchmark
  public double primal() {
    return Lstm.loss(main, extra, state, sequence);
  }

  /** The generated adjoint into buffers that are kept. */
  @Benchmark
  public double generated() {
    return LstmAdjoint.lossVjp(main, extra, state, sequence, 1, mainBar, extraBar);
  }

  /** The same with its own arrays kept from call to call. */
  @Benchmark
  public double generatedInWorkspace() {
    return LstmAdjoint.lossVjp(workspace, main, extra, state, sequence, 1, mainBar, extraBar);
  }

  /** The generated adjoint into a fresh record. */
  @Benchmark
  public Object generatedRecord() {
    return LstmAdjoint.loss(main, extra, state, sequence);
  }

  /** The expert's adjoint. */
  @Benchmark
  public double byHand() {
    return byHand.vjp(main, extra, state, sequence, 1, mainBar, extraBar);
  }
}
