package dev.adjoint.gradbench.evals;

import dev.adjoint.gradbench.objective.LogSumExp;
import dev.adjoint.gradbench.objective.LogSumExpAdjoint;
import dev.adjoint.gradbench.protocol.Evaluation;
import java.util.Map;

/** The logarithm of a sum of exponentials. */
final class LseEval {
  private LseEval() {}

  record Input(double[] x) {}

  static Map<String, Evaluation<?, ?>> functions() {
    return Map.of(
        "primal", Evaluation.of(Input.class, in -> LogSumExp.logSumExp(in.x())),
        "gradient", Evaluation.of(Input.class, in -> LogSumExpAdjoint.logSumExp(in.x()).x()));
  }
}
