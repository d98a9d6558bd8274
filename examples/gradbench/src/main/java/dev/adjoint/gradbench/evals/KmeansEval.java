package dev.adjoint.gradbench.evals;

import dev.adjoint.gradbench.objective.KMeans;
import dev.adjoint.gradbench.objective.KMeansHessian;
import dev.adjoint.gradbench.protocol.Evaluation;
import java.util.Arrays;
import java.util.Map;

/** Clustering: the cost, and the direction of Newton's method. */
final class KmeansEval {
  private KmeansEval() {}

  record Input(double[][] points, double[][] centroids) {}

  static Map<String, Evaluation<?, ?>> functions() {
    return Map.of(
        "cost", Evaluation.of(Input.class, in -> KMeans.cost(in.points(), in.centroids())),
        "dir", Evaluation.of(Input.class, KmeansEval::direction));
  }

  /** The Hessian is diagonal, so that its product with ones is its diagonal. */
  private static double[][] direction(Input in) {
    double[][] ones = new double[in.centroids().length][in.centroids()[0].length];
    for (double[] row : ones) {
      Arrays.fill(row, 1);
    }
    KMeansHessian.CostHvp both = KMeansHessian.costHvp(in.points(), in.centroids(), ones);
    double[][] direction = both.centroids();
    for (int k = 0; k < direction.length; k++) {
      for (int i = 0; i < direction[k].length; i++) {
        direction[k][i] /= both.centroidsHvp()[k][i];
      }
    }
    return direction;
  }
}
