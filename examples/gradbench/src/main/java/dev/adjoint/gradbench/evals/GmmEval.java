package dev.adjoint.gradbench.evals;

import dev.adjoint.gradbench.objective.GaussianMixture;
import dev.adjoint.gradbench.objective.GaussianMixtureAdjoint;
import dev.adjoint.gradbench.protocol.Evaluation;
import java.util.Map;

/** A Gaussian mixture. */
final class GmmEval {
  private GmmEval() {}

  record Input(
      double[] alpha,
      double[][] mu,
      double[][] q,
      double[][] l,
      double[][] x,
      int m,
      double gamma) {
    double objective() {
      return GaussianMixture.logPosterior(alpha, mu, q, l, x, m, gamma);
    }

    GaussianMixtureAdjoint.LogPosteriorGradient gradient() {
      return GaussianMixtureAdjoint.logPosterior(alpha, mu, q, l, x, m, gamma);
    }
  }

  static Map<String, Evaluation<?, ?>> functions() {
    return Map.of(
        "objective",
        Evaluation.of(Input.class, Input::objective),
        "jacobian",
        new Evaluation<>(
            Input.class,
            Input::gradient,
            g -> Map.of("alpha", g.alpha(), "mu", g.mu(), "q", g.q(), "l", g.l())));
  }
}
