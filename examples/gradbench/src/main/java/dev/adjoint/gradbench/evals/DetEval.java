package dev.adjoint.gradbench.evals;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.adjoint.gradbench.objective.Determinant;
import dev.adjoint.gradbench.objective.DeterminantAdjoint;
import dev.adjoint.gradbench.protocol.Evaluation;
import java.util.Map;

/** The determinant by minors. */
final class DetEval {
  private DetEval() {}

  record Input(@JsonProperty("A") double[] a, int ell) {}

  static Map<String, Evaluation<?, ?>> functions() {
    return Map.of(
        "primal", Evaluation.of(Input.class, in -> Determinant.determinant(in.a(), in.ell())),
        "gradient",
            Evaluation.of(Input.class, in -> DeterminantAdjoint.determinant(in.a(), in.ell()).a()));
  }
}
