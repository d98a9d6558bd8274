package dev.adjoint.benchmarks.jacobians;

import java.util.function.UnaryOperator;

/** Jacobians without the companion for them: a call of another companion for each column or row. */
final class Columns {
  private Columns() {}

  /** A matrix whose j-th column is what {@code tangent} makes of the j-th unit vector. */
  static double[][] of(int rows, int columns, UnaryOperator<double[]> tangent) {
    double[][] matrix = new double[rows][columns];
    for (int j = 0; j < columns; j++) {
      double[] direction = new double[columns];
      direction[j] = 1;
      double[] column = tangent.apply(direction);
      for (int i = 0; i < rows; i++) {
        matrix[i][j] = column[i];
      }
    }
    return matrix;
  }

  /** A matrix whose i-th row is what {@code adjoint} makes of the i-th unit vector. */
  static double[][] rows(int rows, UnaryOperator<double[]> adjoint) {
    double[][] matrix = new double[rows][];
    for (int i = 0; i < rows; i++) {
      double[] seed = new double[rows];
      seed[i] = 1;
      matrix[i] = adjoint.apply(seed);
    }
    return matrix;
  }
}
