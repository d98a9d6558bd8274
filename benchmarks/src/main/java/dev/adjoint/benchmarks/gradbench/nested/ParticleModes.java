package dev.adjoint.benchmarks.gradbench.nested;

import dev.adjoint.gradbench.objective.Particle;
import dev.adjoint.gradbench.objective.ParticleAdjoint;
import dev.adjoint.gradbench.objective.ParticleTangent;
import java.util.function.DoubleUnaryOperator;

/** The four nestings of the two modes: the outer one, then that of the force on the particle. */
public enum ParticleModes {
  /** Forward over forward. */
  ff(Particle::missForward, w -> ParticleTangent.missForward(w, 1).tangent()),
  /** Forward over reverse. */
  fr(Particle::missReverse, w -> ParticleTangent.missReverse(w, 1).tangent()),
  /** Reverse over forward. */
  rf(Particle::missForward, w -> ParticleAdjoint.missForward(w).w()),
  /** Reverse over reverse. */
  rr(Particle::missReverse, w -> ParticleAdjoint.missReverse(w).w());

  private final DoubleUnaryOperator miss;
  private final DoubleUnaryOperator slope;

  ParticleModes(DoubleUnaryOperator miss, DoubleUnaryOperator slope) {
    this.miss = miss;
    this.slope = slope;
  }

  /** By how much a control misses. */
  public double miss(double control) {
    return miss.applyAsDouble(control);
  }

  /** The derivative of that. */
  public double slope(double control) {
    return slope.applyAsDouble(control);
  }
}
