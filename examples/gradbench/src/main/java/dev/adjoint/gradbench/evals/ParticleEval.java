package dev.adjoint.gradbench.evals;

import dev.adjoint.gradbench.objective.Particle;
import dev.adjoint.gradbench.objective.ParticleAdjoint;
import dev.adjoint.gradbench.objective.ParticleTangent;
import dev.adjoint.gradbench.protocol.Evaluation;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** The control that steers a particle into the origin, by all four nestings of the two modes. */
final class ParticleEval {
  private ParticleEval() {}

  record Input(double w) {}

  static Map<String, Evaluation<?, ?>> functions() {
    return Map.of(
        "ff",
        best(Particle::missForward, w -> ParticleTangent.missForward(w, 1).tangent()),
        "fr",
        best(Particle::missReverse, w -> ParticleTangent.missReverse(w, 1).tangent()),
        "rf",
        best(Particle::missForward, w -> ParticleAdjoint.missForward(w).w()),
        "rr",
        best(Particle::missReverse, w -> ParticleAdjoint.missReverse(w).w()));
  }

  private static Evaluation<?, ?> best(DoubleUnaryOperator miss, DoubleUnaryOperator slope) {
    return Evaluation.of(
        Input.class,
        in ->
            GradientDescent.minimum(
                w -> miss.applyAsDouble(w[0]),
                w -> new double[] {slope.applyAsDouble(w[0])},
                new double[] {in.w()})[0]);
  }
}
