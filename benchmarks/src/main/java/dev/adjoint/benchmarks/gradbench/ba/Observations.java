package dev.adjoint.benchmarks.gradbench.ba;

import dev.adjoint.benchmarks.gradbench.Normal;
import java.util.Arrays;

/**
 * Cameras, points, and which camera observed which point where.
 *
 * @param cameras the cameras
 * @param points the points
 * @param weights the weight of each observation
 * @param features where each observation was made
 */
public record Observations(
    double[][] cameras, double[][] points, double[] weights, double[][] features) {
  /**
   * The first so many observations by 49 cameras of 7,776 points, each of which sees them in turn.
   */
  public static Observations draw(int count) {
    Normal normal = new Normal(count);
    double[] weights = new double[count];
    Arrays.setAll(weights, i -> 1 + 1e-3 * (i % 7));
    return new Observations(
        normal.matrix(Math.min(49, count), 11),
        normal.matrix(Math.min(7776, count), 3),
        weights,
        normal.matrix(count, 2));
  }

  /** The number of observations. */
  public int count() {
    return weights.length;
  }

  /** Who observed. */
  public int camera(int observation) {
    return observation % cameras.length;
  }

  /** What was observed. */
  public int point(int observation) {
    return observation % points.length;
  }
}
