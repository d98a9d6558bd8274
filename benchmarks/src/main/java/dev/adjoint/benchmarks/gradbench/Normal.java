package dev.adjoint.benchmarks.gradbench;

import java.util.Random;

/** Arrays of normally distributed numbers, the same ones in each run. */
public final class Normal {
  private final Random random;

  public Normal(long seed) {
    random = new Random(seed);
  }

  /** A vector. */
  public double[] vector(int length) {
    double[] vector = new double[length];
    for (int i = 0; i < length; i++) {
      vector[i] = random.nextGaussian();
    }
    return vector;
  }

  /** A matrix. */
  public double[][] matrix(int rows, int columns) {
    double[][] matrix = new double[rows][];
    for (int i = 0; i < rows; i++) {
      matrix[i] = vector(columns);
    }
    return matrix;
  }
}
