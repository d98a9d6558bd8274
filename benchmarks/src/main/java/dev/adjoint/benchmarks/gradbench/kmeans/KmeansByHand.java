package dev.adjoint.benchmarks.gradbench.kmeans;

import java.util.Arrays;

/**
 * The derivatives of {@code KMeans.cost} as an expert writes them: one pass over the points, four
 * distances at a time; each point only concerns the centroid that it is nearest to.
 */
public final class KmeansByHand {
  private final int[] members;
  private double least;

  /** Reserves the memory for so many centroids. */
  public KmeansByHand(int centroids) {
    members = new int[centroids];
  }

  /** Adds seed · gradient into centroidsBar and returns the cost. */
  public double vjp(double[][] points, double[][] centroids, double seed, double[][] centroidsBar) {
    Arrays.fill(members, 0);
    double sum = 0;
    for (double[] point : points) {
      int nearest = nearest(point, centroids);
      sum += least;
      members[nearest]++;
      double[] centroid = centroids[nearest];
      double[] centroidBar = centroidsBar[nearest];
      double scale = -2 * seed;
      for (int i = 0; i < point.length; i++) {
        centroidBar[i] += scale * (point[i] - centroid[i]);
      }
    }
    return sum;
  }

  /**
   * Adds the gradient into centroidsBar and the diagonal of the Hessian into diagonal, and returns
   * the cost.
   */
  public double gradientAndHessianDiagonal(
      double[][] points, double[][] centroids, double[][] centroidsBar, double[][] diagonal) {
    double cost = vjp(points, centroids, 1, centroidsBar);
    for (int c = 0; c < diagonal.length; c++) {
      for (int i = 0; i < diagonal[c].length; i++) {
        diagonal[c][i] += 2.0 * members[c];
      }
    }
    return cost;
  }

  /** The first of the nearest centroids; leaves the square of its distance in {@link #least}. */
  private int nearest(double[] point, double[][] centroids) {
    double smallest = Double.POSITIVE_INFINITY;
    int nearest = 0;
    int c = 0;
    for (; c + 3 < centroids.length; c += 4) {
      double[] centroid0 = centroids[c];
      double[] centroid1 = centroids[c + 1];
      double[] centroid2 = centroids[c + 2];
      double[] centroid3 = centroids[c + 3];
      double square0 = 0;
      double square1 = 0;
      double square2 = 0;
      double square3 = 0;
      for (int i = 0; i < point.length; i++) {
        double difference0 = point[i] - centroid0[i];
        double difference1 = point[i] - centroid1[i];
        double difference2 = point[i] - centroid2[i];
        double difference3 = point[i] - centroid3[i];
        square0 += difference0 * difference0;
        square1 += difference1 * difference1;
        square2 += difference2 * difference2;
        square3 += difference3 * difference3;
      }
      if (square0 < smallest) {
        smallest = square0;
        nearest = c;
      }
      if (square1 < smallest) {
        smallest = square1;
        nearest = c + 1;
      }
      if (square2 < smallest) {
        smallest = square2;
        nearest = c + 2;
      }
      if (square3 < smallest) {
        smallest = square3;
        nearest = c + 3;
      }
    }
    for (; c < centroids.length; c++) {
      double square = square(point, centroids[c]);
      if (square < smallest) {
        smallest = square;
        nearest = c;
      }
    }
    least = smallest;
    return nearest;
  }

  private static double square(double[] point, double[] centroid) {
    double square = 0;
    for (int i = 0; i < point.length; i++) {
      double difference = point[i] - centroid[i];
      square += difference * difference;
    }
    return square;
  }
}
