package dev.adjoint.gradbench.evals;

import dev.adjoint.gradbench.objective.RungeKutta;
import dev.adjoint.gradbench.objective.RungeKuttaAdjoint;
import dev.adjoint.gradbench.protocol.Evaluation;
import java.util.Map;

/** A differential equation, and the gradient of the last element of its solution. */
final class OdeEval {
  private OdeEval() {}

  record Input(double[] x, int s) {}

  static Map<String, Evaluation<?, ?>> functions() {
    return Map.of(
        "primal", Evaluation.of(Input.class, in -> RungeKutta.solve(in.x(), in.s())),
        "gradient", Evaluation.of(Input.class, OdeEval::gradient));
  }

  private static double[] gradient(Input in) {
    double[] seed = new double[in.x().length];
    seed[seed.length - 1] = 1;
    return RungeKuttaAdjoint.solve(in.x(), in.s(), seed).x();
  }
}
