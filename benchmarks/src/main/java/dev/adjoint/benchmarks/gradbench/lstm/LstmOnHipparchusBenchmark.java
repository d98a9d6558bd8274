package dev.adjoint.benchmarks.gradbench.lstm;

import dev.adjoint.benchmarks.gradbench.Normal;
import dev.adjoint.benchmarks.gradbench.Size;
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

/** The recurrent network on Hipparchus, at the size where it ends soon. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LstmOnHipparchusBenchmark {
  /** Layers, and numbers in the text. */
  @Param("l = 2, c = 1024")
  public String size;

  private double[][] main;
  private double[][] extra;
  private double[][] state;
  private double[][] sequence;

  /** Draws a point. */
  @Setup
  public void draw() {
    int layers = new Size(size).of("l");
    Normal normal = new Normal(1);
    main = normal.matrix(2 * layers, 4 * LstmBenchmark.LETTERS);
    extra = normal.matrix(3, LstmBenchmark.LETTERS);
    state = normal.matrix(2 * layers, LstmBenchmark.LETTERS);
    int length = new Size(size).of("c") / LstmBenchmark.LETTERS + 1;
    sequence = normal.matrix(length, LstmBenchmark.LETTERS);
  }

  /** Hipparchus' forward mode. */
  @Benchmark
  public Gradient hipparchus() {
    return LstmOnHipparchus.loss(main, extra, state, sequence);
  }
}
