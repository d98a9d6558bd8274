package dev.adjoint.benchmarks.gradbench.hello;

import dev.adjoint.gradbench.objective.Square;
import dev.adjoint.gradbench.objective.SquareAdjoint;
import java.util.concurrent.TimeUnit;
import org.hipparchus.analysis.differentiation.UnivariateDerivative1;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The square of a number: what a call costs that has next to nothing to do. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HelloBenchmark {
  private double x = 3;
  private final double[] xBar = new double[1];

  /** The user's method. */
  @Benchmark
  public double primal() {
    return Square.square(x);
  }

  /** The generated adjoint into buffers that are kept. */
  @Benchmark
  public double generated() {
    return SquareAdjoint.squareVjp(x, 1, xBar);
  }

  /** The generated adjoint into a fresh record. */
  @Benchmark
  public Object generatedRecord() {
    return SquareAdjoint.square(x);
  }

  /** What an expert writes. */
  @Benchmark
  public double byHand() {
    xBar[0] += 2 * x;
    return x * x;
  }

  /** Hipparchus' forward mode. */
  @Benchmark
  public UnivariateDerivative1 hipparchus() {
    return new UnivariateDerivative1(x, 1).square();
  }
}
