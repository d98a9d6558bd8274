package dev.adjoint.benchmarks.jacobians;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The Jacobian of {@code curve}: four parameters, 500 rows. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TallBenchmark {
  private final double[] p = {1.5, 0.3, -0.8, 2.1};
  private final double[] times = new Random(1).doubles(500, 0, 5).toArray();

  /** The user's method. */
  @Benchmark
  public double[] primal() {
    return Shapes.curve(p, times);
  }

  /** The companion for Jacobians. */
  @Benchmark
  public Object generated() {
    return ShapesJacobian.curve(p, times);
  }

  /** A call of the tangent companion for each column. */
  @Benchmark
  public double[][] columnByColumn() {
    return Columns.of(500, 4, d -> ShapesTangent.curve(p, times, d).tangent());
  }

  /** A call of the adjoint companion for each row. */
  @Benchmark
  public double[][] rowByRow() {
    return Columns.rows(500, s -> ShapesAdjoint.curve(p, times, s).p());
  }
}
