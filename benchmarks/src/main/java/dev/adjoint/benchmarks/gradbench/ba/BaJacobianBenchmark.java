package dev.adjoint.benchmarks.gradbench.ba;

import dev.adjoint.gradbench.objective.BundleAdjustment;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The sparse Jacobian of the errors of all observations. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class BaJacobianBenchmark {
  /** The number of observations. */
  @Param("31843")
  public int p;

  private Observations observations;
  private SparseJacobian jacobian;
  private double[] errors;

  /** Draws the observations. */
  @Setup
  public void draw() {
    observations = Observations.draw(p);
    jacobian = new SparseJacobian(observations);
    errors = new double[3 * p];
  }

  /** The user's method for all observations. */
  @Benchmark
  public double[] primal() {
    Observations o = observations;
    for (int i = 0; i < p; i++) {
      double[] error =
          BundleAdjustment.reprojection(
              o.cameras()[o.camera(i)], o.points()[o.point(i)], o.weights()[i], o.features()[i]);
      errors[2 * i] = error[0];
      errors[2 * i + 1] = error[1];
      errors[2 * p + i] = BundleAdjustment.weightError(o.weights()[i]);
    }
    return errors;
  }

  /** The generated blocks, put into the sparse Jacobian. */
  @Benchmark
  public double[] generated() {
    return jacobian.generated();
  }

  /** The expert's blocks, written into it. */
  @Benchmark
  public double[] byHand() {
    return jacobian.byHand();
  }
}
