package dev.adjoint.gradbench.objective;

import dev.adjoint.Differentiable;

/**
 * A charged particle in the field of two fixed charges, one of which the control w moves: the
 * objective of the {@code particle} eval, in which the force is a derivative itself.
 */
public final class Particle {
  private static final double STEP = 0.1;

  private Particle() {}

  /** The potential at (x, y). */
  @Differentiable
  static double potential(double x, double y, double w) {
    double dx = x - 10;
    double above = y - (10 - w);
    return 1 / Math.sqrt(dx * dx + above * above) + 1 / Math.sqrt(dx * dx + y * y);
  }

  /** The square of where the particle meets the axis, with the force by reverse mode. */
  @Differentiable
  public static double missReverse(double w) {
    double x = 0;
    double y = 8;
    double vx = 0.75;
    double vy = 0;
    while (y + STEP * vy > 0) {
      ParticleAdjoint.PotentialGradient slope = ParticleAdjoint.potential(x, y, w);
      x += STEP * vx;
      y += STEP * vy;
      vx -= STEP * slope.x();
      vy -= STEP * slope.y();
    }
    double hit = x - y / vy * vx;
    return hit * hit;
  }

  /** The same with the force by forward mode. */
  @Differentiable
  public static double missForward(double w) {
    double x = 0;
    double y = 8;
    double vx = 0.75;
    double vy = 0;
    while (y + STEP * vy > 0) {
      double slopeX = ParticleTangent.potential(x, y, w, 1, 0, 0).tangent();
      double slopeY = ParticleTangent.potential(x, y, w, 0, 1, 0).tangent();
      x += STEP * vx;
      y += STEP * vy;
      vx -= STEP * slopeX;
      vy -= STEP * slopeY;
    }
    double hit = x - y / vy * vx;
    return hit * hit;
  }
}
