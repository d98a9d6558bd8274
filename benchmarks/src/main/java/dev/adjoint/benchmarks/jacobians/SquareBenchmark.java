package dev.adjoint.benchmarks.jacobians;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The Jacobian of {@code state}: 40 numbers, 40 rows, 50 steps. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SquareBenchmark {
  private final double[] x = new Random(1).doubles(40, -5, 8).toArray();

  /** The user's method. */
  @Benchmark
  public double[] primal() {
    return Shapes.state(x, 8, 0.005, 50);
  }

  /** The companion for Jacobians. */
  @Benchmark
  public Object generated() {
    return ShapesJacobian.state(x, 8, 0.005, 50);
  }

  /** A call of the tangent companion for each column. */
  @Benchmark
  public double[][] columnByColumn() {
    return Columns.of(40, 40, d -> ShapesTangent.state(x, 8, 0.005, 50, d).tangent());
  }

  /** A call of the adjoint companion for each row. */
  @Benchmark
  public double[][] rowByRow() {
    return Columns.rows(40, s -> ShapesAdjoint.state(x, 8, 0.005, 50, s).initial());
  }
}
