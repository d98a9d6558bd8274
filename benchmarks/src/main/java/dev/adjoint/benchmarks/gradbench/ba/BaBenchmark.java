package dev.adjoint.benchmarks.gradbench.ba;

import dev.adjoint.gradbench.objective.BundleAdjustment;
import dev.adjoint.gradbench.objective.BundleAdjustmentJacobian;
import java.util.concurrent.TimeUnit;
import org.hipparchus.analysis.differentiation.Gradient;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The block of one observation: two errors by fifteen parameters. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class BaBenchmark {
  private final Observations one = Observations.draw(1);
  private final double[] camera = one.cameras()[0];
  private final double[] point = one.points()[0];
  private final double weight = one.weights()[0];
  private final double[] feature = one.features()[0];
  private final double[] block = new double[2 * BaByHand.COLUMNS];

  /** The user's method. */
  @Benchmark
  public double[] primal() {
    return BundleAdjustment.reprojection(camera, point, weight, feature);
  }

  /** The generated Jacobian. */
  @Benchmark
  public Object generated() {
    return BundleAdjustmentJacobian.reprojection(camera, point, weight, feature);
  }

  /** The expert's. */
  @Benchmark
  public double[] byHand() {
    BaByHand.block(camera, point, weight, feature, block, 0);
    return block;
  }

  /** Hipparchus' forward mode. */
  @Benchmark
  public Gradient[] hipparchus() {
    return BaOnHipparchus.reprojection(camera, point, weight, feature);
  }
}
