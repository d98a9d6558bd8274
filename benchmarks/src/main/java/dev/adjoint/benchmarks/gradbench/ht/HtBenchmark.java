package dev.adjoint.benchmarks.gradbench.ht;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The Jacobian of a hand's errors by its pose, against points on vertices. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HtBenchmark {
  /** The number of points. */
  @Param("100")
  public int points;

  private Tracking tracking;

  /** Draws hand, pose and points. */
  @Setup
  public void draw() {
    tracking = Tracking.draw(points, false, false);
  }

  /** The user's method. */
  @Benchmark
  public double[] primal() {
    return tracking.errors();
  }

  /** The generated Jacobian. */
  @Benchmark
  public double[][] generated() {
    return tracking.generated();
  }

  /** The expert's. */
  @Benchmark
  public double[][] byHand() {
    return tracking.byHand();
  }
}
