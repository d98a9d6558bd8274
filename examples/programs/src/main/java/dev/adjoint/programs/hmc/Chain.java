package dev.adjoint.programs.hmc;

import java.util.Arrays;
import java.util.SplittableRandom;

/** One chain of Hamiltonian Monte Carlo: learns its step and scale, then draws. */
final class Chain {
  private static final double DIVERGED = 1000;
  private static final int MOST_LEAPS = 500;

  /** How long a trajectory is, in units in which the standard deviations are one, on average. */
  private static final double LENGTH = 1.5;

  private final Density density;
  private final SplittableRandom random;
  private final double[] scale;
  private Phase phase;
  private double acceptance;
  private boolean diverged;
  private double energy;
  private int leaps;

  Chain(Density density, double[] start, long seed) {
    this.density = density;
    random = new SplittableRandom(seed);
    scale = new double[start.length];
    Arrays.fill(scale, 1);
    phase = Phase.at(density, start, new double[start.length]);
  }

  Draws run(int warmUp, int count) {
    double step = learn(0.1, warmUp / 4, false);
    step = learn(step, warmUp / 4, true);
    step = learn(step, warmUp / 4, true);
    step = learn(step, warmUp / 4, false);
    return draw(step, count);
  }

  private double learn(double first, int count, boolean rescale) {
    var averaging = new DualAveraging(first);
    double[] mean = new double[scale.length];
    double[] squares = new double[scale.length];
    for (int n = 1; n <= count; n++) {
      move(averaging.step());
      averaging.learn(acceptance);
      for (int k = 0; k < mean.length; k++) {
        double off = phase.q()[k] - mean[k];
        mean[k] += off / n;
        squares[k] += off * (phase.q()[k] - mean[k]);
      }
    }
    if (rescale) {
      Arrays.setAll(scale, k -> Math.sqrt(squares[k] / (count - 1)));
    }
    return averaging.settled();
  }

  private Draws draw(double step, int count) {
    double[][] q = new double[count][];
    double[] energies = new double[count];
    double accepted = 0;
    int divergences = 0;
    leaps = 0;
    for (int n = 0; n < count; n++) {
      move(step);
      q[n] = phase.q();
      energies[n] = energy;
      accepted += acceptance / count;
      divergences += diverged ? 1 : 0;
    }
    return new Draws(q, energies, accepted, divergences, step, leaps);
  }

  /** One trajectory, to whose end the chain moves or not; its length is drawn, lest it resonate. */
  private void move(double step) {
    Phase first = phase.pushed(scale, random);
    double before = first.energy(scale);
    double length = LENGTH * (0.5 + random.nextDouble());
    int count = (int) Math.min(MOST_LEAPS, Math.ceil(length / step));
    Phase last = first;
    double rise = 0;
    for (int k = 0; k < count && rise < DIVERGED; k++) {
      last = last.leap(density, step, scale);
      leaps++;
      rise = last.energy(scale) - before;
      if (Double.isNaN(rise)) {
        rise = Double.POSITIVE_INFINITY;
      }
    }
    diverged = rise >= DIVERGED;
    acceptance = Math.min(1, Math.exp(-rise));
    phase = random.nextDouble() < acceptance ? last : first;
    energy = before;
  }
}
