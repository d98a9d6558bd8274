package dev.adjoint.benchmarks.gradbench.ode;

import dev.adjoint.Workspace;
import dev.adjoint.benchmarks.gradbench.Normal;
import dev.adjoint.benchmarks.gradbench.Size;
import dev.adjoint.gradbench.objective.RungeKutta;
import dev.adjoint.gradbench.objective.RungeKuttaAdjoint;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A differential equation, and the gradient of the last variable at the end. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public abstract class OdeWorkload {
  private int steps;
  private double[] x;
  private double[] xBar;
  private double[] seed;
  private OdeByHand byHand;
  private final Workspace workspace = new Workspace();

  /** The number of variables and of steps. */
  protected abstract String size();

  /** Draws the equation; the seed picks the last variable. */
  @Setup
  public void draw() {
    int n = new Size(size()).of("n");
    steps = new Size(size()).of("steps");
    x = new Normal(n).vector(n);
    xBar = new double[n];
    seed = new double[n];
    seed[n - 1] = 1;
    byHand = new OdeByHand(n, steps);
  }

  /** The user's method. */
  @Benchmark
  public double[] primal() {
    return RungeKutta.solve(x, steps);
  }

  /** The generated adjoint into buffers that are kept. */
  @Benchmark
  public double[] generated() {
    return RungeKuttaAdjoint.solveVjp(x, steps, seed, xBar);
  }

  /** The same with its own arrays kept from call to call. */
  @Benchmark
  public double[] generatedInWorkspace() {
    return RungeKuttaAdjoint.solveVjp(workspace, x, steps, seed, xBar);
  }

  /** The generated adjoint into a fresh record. */
  @Benchmark
  public Object generatedRecord() {
    return RungeKuttaAdjoint.solve(x, steps, seed);
  }

  /** The expert's adjoint. */
  @Benchmark
  public double[] byHand() {
    return byHand.vjp(x, seed, xBar);
  }
}
