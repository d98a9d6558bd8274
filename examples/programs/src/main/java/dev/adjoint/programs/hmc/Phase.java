package dev.adjoint.programs.hmc;

import java.util.random.RandomGenerator;

/**
 * A point with a momentum, and what is known there. The mass matrix is diagonal: {@code scale} is
 * an estimate of the standard deviations of the density, the masses are one over their squares.
 */
record Phase(double[] q, double[] p, double logarithm, double[] gradient) {
  static Phase at(Density density, double[] q, double[] p) {
    double[] gradient = new double[q.length];
    double logarithm = density.logarithm(q, gradient);
    return new Phase(q, p, logarithm, gradient);
  }

  /** The same place with a momentum drawn anew. */
  Phase pushed(double[] scale, RandomGenerator random) {
    double[] drawn = new double[q.length];
    for (int k = 0; k < drawn.length; k++) {
      drawn[k] = random.nextGaussian() / scale[k];
    }
    return new Phase(q, drawn, logarithm, gradient);
  }

  double energy(double[] scale) {
    double energy = -logarithm;
    for (int k = 0; k < p.length; k++) {
      energy += 0.5 * (p[k] * scale[k]) * (p[k] * scale[k]);
    }
    return energy;
  }

  /** One leapfrog step. */
  Phase leap(Density density, double step, double[] scale) {
    double[] nextQ = q.clone();
    double[] nextP = p.clone();
    for (int k = 0; k < q.length; k++) {
      nextP[k] += 0.5 * step * gradient[k];
      nextQ[k] += step * scale[k] * scale[k] * nextP[k];
    }
    Phase next = at(density, nextQ, nextP);
    for (int k = 0; k < q.length; k++) {
      nextP[k] += 0.5 * step * next.gradient[k];
    }
    return next;
  }
}
