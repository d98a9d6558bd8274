package dev.adjoint.benchmarks.gradbench.kmeans;

import dev.adjoint.Workspace;
import dev.adjoint.benchmarks.gradbench.Normal;
import dev.adjoint.benchmarks.gradbench.Size;
import dev.adjoint.gradbench.objective.KMeans;
import dev.adjoint.gradbench.objective.KMeansAdjoint;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The gradient of the cost of clustering n points by k centroids. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class KmeansBenchmark {
  /** Centroids, points and dimensions. */
  @Param({"k = 100, n = 10000, d = 8", "k = 1000, n = 10000, d = 16"})
  public String size;

  private double[][] points;
  private double[][] centroids;
  private double[][] centroidsBar;
  private KmeansByHand byHand;
  private final Workspace workspace = new Workspace();

  /** Draws points and centroids. */
  @Setup
  public void draw() {
    Size numbers = new Size(size);
    Normal normal = new Normal(1);
    points = normal.matrix(numbers.of("n"), numbers.of("d"));
    centroids = normal.matrix(numbers.of("k"), numbers.of("d"));
    centroidsBar = new double[numbers.of("k")][numbers.of("d")];
    byHand = new KmeansByHand(centroids.length);
  }

  /** The user's method. */
  @Benchmark
  public double primal() {
    return KMeans.cost(points, centroids);
  }

  /** The generated adjoint into buffers that are kept. */
  @Benchmark
  public double generated() {
    return KMeansAdjoint.costVjp(points, centroids, 1, centroidsBar);
  }

  /** The same with its own arrays kept from call to call. */
  @Benchmark
  public double generatedInWorkspace() {
    return KMeansAdjoint.costVjp(workspace, points, centroids, 1, centroidsBar);
  }

  /** The generated adjoint into a fresh record. */
  @Benchmark
  public Object generatedRecord() {
    return KMeansAdjoint.cost(points, centroids);
  }

  /** The expert's adjoint. */
  @Benchmark
  public double byHand() {
    return byHand.vjp(points, centroids, 1, centroidsBar);
  }
}
