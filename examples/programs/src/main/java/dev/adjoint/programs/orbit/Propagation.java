package dev.adjoint.programs.orbit;

import dev.adjoint.Differentiable;
import dev.adjoint.Mode;

/** Kepler's problem with the oblateness J2, by the classical method of Runge and Kutta. */
final class Propagation {
  private Propagation() {}

  /** Position and velocity after a time; the Jacobian is the state-transition matrix. */
  @Differentiable(
      wrt = "state",
      modes = {Mode.ADJOINT, Mode.TANGENT, Mode.JACOBIAN})
  static double[] propagate(double[] state, Planet planet, double seconds, int steps) {
    double h = seconds / steps;
    double[] y = state;
    for (int k = 0; k < steps; k++) {
      y = step(y, planet, h);
    }
    return y;
  }

  /** Distances that stations measure, in the order of time. */
  @Differentiable(wrt = "state", modes = Mode.JACOBIAN)
  static double[] ranges(double[] state, Planet planet, Sighting[] sightings, double longest) {
    double[] ranges = new double[sightings.length];
    double[] y = state;
    double now = 0;
    for (int i = 0; i < sightings.length; i++) {
      double seconds = sightings[i].seconds() - now;
      int steps = (int) Math.ceil(seconds / longest);
      for (int k = 0; k < steps; k++) {
        y = step(y, planet, seconds / steps);
      }
      now = sightings[i].seconds();
      double[] station = sightings[i].station();
      double dx = y[0] - station[0];
      double dy = y[1] - station[1];
      double dz = y[2] - station[2];
      ranges[i] = Math.sqrt(dx * dx + dy * dy + dz * dz);
    }
    return ranges;
  }

  private static double[] step(double[] y, Planet planet, double h) {
    double[] k1 = motion(y, planet);
    double[] k2 = motion(along(y, h / 2, k1), planet);
    double[] k3 = motion(along(y, h / 2, k2), planet);
    double[] k4 = motion(along(y, h, k3), planet);
    double[] next = new double[6];
    for (int i = 0; i < 6; i++) {
      next[i] = y[i] + h / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
    }
    return next;
  }

  private static double[] along(double[] y, double h, double[] k) {
    double[] moved = new double[6];
    for (int i = 0; i < 6; i++) {
      moved[i] = y[i] + h * k[i];
    }
    return moved;
  }

  /** The derivative of the state by time: velocity and acceleration. */
  private static double[] motion(double[] y, Planet planet) {
    double r2 = y[0] * y[0] + y[1] * y[1] + y[2] * y[2];
    double pull = planet.mu() / (r2 * Math.sqrt(r2));
    double flat = 1.5 * planet.j2() * planet.radius() * planet.radius() / r2;
    double tilt = 5 * y[2] * y[2] / r2;
    return new double[] {
      y[3],
      y[4],
      y[5],
      -pull * y[0] * (1 + flat * (1 - tilt)),
      -pull * y[1] * (1 + flat * (1 - tilt)),
      -pull * y[2] * (1 + flat * (3 - tilt))
    };
  }
}
