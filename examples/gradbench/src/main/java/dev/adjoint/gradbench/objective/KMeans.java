package dev.adjoint.gradbench.objective;

import dev.adjoint.Differentiable;
import dev.adjoint.Mode;

/** The cost of a clustering: the objective of the {@code kmeans} eval. */
public final class KMeans {
  private KMeans() {}

  /** The sum of the squared distances from each point to its nearest centroid. */
  @Differentiable(
      wrt = "centroids",
      modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN},
      workspace = true)
  public static double cost(double[][] points, double[][] centroids) {
    double sum = 0;
    for (double[] point : points) {
      double nearest = Double.POSITIVE_INFINITY;
      for (double[] centroid : centroids) {
        double square = 0;
        for (int i = 0; i < point.length; i++) {
          double difference = point[i] - centroid[i];
          square += difference * difference;
        }
        nearest = Math.min(nearest, square);
      }
      sum += nearest;
    }
    return sum;
  }
}
