package dev.adjoint.benchmarks.gradbench.kmeans;

import dev.adjoint.benchmarks.gradbench.Normal;
import dev.adjoint.benchmarks.gradbench.Size;
import dev.adjoint.gradbench.objective.KMeans;
import dev.adjoint.gradbench.objective.KMeansHessian;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Gradient and diagonal of the Hessian: one Hessian-vector product with ones. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class KmeansHessianBenchmark {
  /** Centroids, points and dimensions. */
  @Param({"k = 100, n = 10000, d = 8", "k = 1000, n = 10000, d = 16"})
  public String size;

  private double[][] points;
  private double[][] centroids;
  private double[][] ones;
  private double[][] centroidsBar;
  private double[][] diagonal;
  private KmeansByHand byHand;

  /** Draws points and centroids. */
  @Setup
  public void draw() {
    Size numbers = new Size(size);
    int k = numbers.of("k");
    int d = numbers.of("d");
    Normal normal = new Normal(1);
    points = normal.matrix(numbers.of("n"), d);
    centroids = normal.matrix(k, d);
    ones = new double[k][d];
    Arrays.stream(ones).forEach(row -> Arrays.fill(row, 1));
    centroidsBar = new double[k][d];
    diagonal = new double[k][d];
    byHand = new KmeansByHand(k);
  }

  /** The user's method. */
  @Benchmark
  public double primal() {
    return KMeans.cost(points, centroids);
  }

  /** The generated value, gradient and product. */
  @Benchmark
  public Object generated() {
    return KMeansHessian.costHvp(points, centroids, ones);
  }

  /** The expert's gradient and diagonal. */
  @Benchmark
  public double byHand() {
    return byHand.gradientAndHessianDiagonal(points, centroids, centroidsBar, diagonal);
  }
}
