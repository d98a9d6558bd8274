package dev.adjoint.benchmarks.jacobians;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The Jacobian of {@code features}: 512 numbers, 4 rows. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class WideBenchmark {
  private final double[] x = new Random(1).doubles(512, -1, 1).toArray();
  private final double[][] w = {
    new Random(2).doubles(512, -0.1, 0.1).toArray(),
    new Random(3).doubles(512, -0.1, 0.1).toArray(),
    new Random(4).doubles(512, -0.1, 0.1).toArray(),
    new Random(5).doubles(512, -0.1, 0.1).toArray()
  };

  /** The user's method. */
  @Benchmark
  public double[] primal() {
    return Shapes.features(x, w);
  }

  /** The companion for Jacobians. */
  @Benchmark
  public Object generated() {
    return ShapesJacobian.features(x, w);
  }

  /** A call of the tangent companion for each column. */
  @Benchmark
  public double[][] columnByColumn() {
    return Columns.of(4, 512, d -> ShapesTangent.features(x, w, d).tangent());
  }

  /** A call of the adjoint companion for each row. */
  @Benchmark
  public double[][] rowByRow() {
    return Columns.rows(4, s -> ShapesAdjoint.features(x, w, s).x());
  }
}
