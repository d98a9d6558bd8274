package dev.adjoint.gradbench.evals;

import dev.adjoint.gradbench.objective.Square;
import dev.adjoint.gradbench.objective.SquareAdjoint;
import dev.adjoint.gradbench.protocol.Evaluation;
import java.util.Map;

/** The square and its derivative. */
final class HelloEval {
  private HelloEval() {}

  static Map<String, Evaluation<?, ?>> functions() {
    return Map.of(
        "square", Evaluation.of(Double.class, Square::square),
        "double", Evaluation.of(Double.class, x -> SquareAdjoint.square(x).x()));
  }
}
