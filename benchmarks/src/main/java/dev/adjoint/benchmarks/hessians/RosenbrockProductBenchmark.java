package dev.adjoint.benchmarks.hessians;

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

/** A Hessian times a direction in n variables, against the function itself. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RosenbrockProductBenchmark {
  /** The number of variables. */
  @Param({"10", "100", "1000", "10000"})
  public int n;

  private double[] x;
  private double[] v;

  /** Draws a point and a direction. */
  @Setup
  public void draw() {
    Random random = new Random(n);
    x = random.doubles(n, -1, 2).toArray();
    v = random.doubles(n, -1, 1).toArray();
  }

  /** The user's method. */
  @Benchmark
  public double primal() {
    return Curved.rosenbrock(x);
  }

  /** Value, gradient and product. */
  @Benchmark
  public Object generated() {
    return CurvedHessian.rosenbrockHvp(x, v);
  }
}
