package dev.adjoint.gradbench.evals;

import dev.adjoint.gradbench.objective.LeastSquares;
import dev.adjoint.gradbench.objective.LeastSquaresAdjoint;
import dev.adjoint.gradbench.protocol.Evaluation;
import java.util.Map;

/** Least squares. */
final class LlsqEval {
  private LlsqEval() {}

  record Input(double[] x, int n) {}

  static Map<String, Evaluation<?, ?>> functions() {
    return Map.of(
        "primal", Evaluation.of(Input.class, in -> LeastSquares.residual(in.x(), in.n())),
        "gradient",
            Evaluation.of(Input.class, in -> LeastSquaresAdjoint.residual(in.x(), in.n()).x()));
  }
}
