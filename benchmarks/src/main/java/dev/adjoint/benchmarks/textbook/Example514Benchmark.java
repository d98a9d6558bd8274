package dev.adjoint.benchmarks.textbook;

import java.util.concurrent.TimeUnit;
import org.hipparchus.analysis.differentiation.UnivariateDerivative1;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Example 5.14 at one point. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Example514Benchmark {
  private double x = 0.7;
  private final double[] xBar = new double[1];

  /** The user's method. */
  @Benchmark
  public double primal() {
    return Example514.f(x);
  }

  /** The generated adjoint into a buffer that is kept. */
  @Benchmark
  public double generated() {
    return Example514Adjoint.fVjp(x, 1, xBar);
  }

  /** The generated adjoint into a fresh record. */
  @Benchmark
  public Object generatedRecord() {
    return Example514Adjoint.f(x);
  }

  /** The expert's adjoint. */
  @Benchmark
  public double byHand() {
    return Example514ByHand.vjp(x, 1, xBar);
  }

  /** Hipparchus' forward mode. */
  @Benchmark
  public UnivariateDerivative1 hipparchus() {
    return Example514OnHipparchus.f(x);
  }
}
