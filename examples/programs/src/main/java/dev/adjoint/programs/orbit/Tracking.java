package dev.adjoint.programs.orbit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Stations that measure their distance from a satellite while it is above their horizon. */
final class Tracking {
  static final double LONGEST_STEP = 30;
  private static final double EVERY = 60;
  private static final double LOWEST = Math.sin(Math.toRadians(10));

  /** Latitude and longitude in degrees: Kiruna, Perth, Kourou. */
  static final double[][] STATIONS = {{67.9, 21.0}, {-31.8, 115.9}, {5.2, -52.8}};

  private Tracking() {}

  /** All sightings until a time. */
  static Sighting[] sightings(double[] state, Planet planet, double until) {
    List<Sighting> sightings = new ArrayList<>();
    double[] y = state;
    for (double now = 0; now <= until; now += EVERY) {
      if (now > 0) {
        y = Propagation.propagate(y, planet, EVERY, 2);
      }
      for (double[] place : STATIONS) {
        double[] station = station(place, planet, now);
        if (sineOfElevation(y, station) > LOWEST) {
          sightings.add(new Sighting(now, station));
        }
      }
    }
    return sightings.toArray(Sighting[]::new);
  }

  /** Distances with normal errors of this size. */
  static double[] measured(
      double[] state, Planet planet, Sighting[] plan, double error, long seed) {
    var random = new Random(seed);
    double[] ranges = Propagation.ranges(state, planet, plan, LONGEST_STEP);
    for (int i = 0; i < ranges.length; i++) {
      ranges[i] += error * random.nextGaussian();
    }
    return ranges;
  }

  private static double[] station(double[] place, Planet planet, double now) {
    double latitude = Math.toRadians(place[0]);
    double angle = Math.toRadians(place[1]) + planet.turning() * now;
    double off = planet.radius() * Math.cos(latitude);
    double up = planet.radius() * Math.sin(latitude);
    return new double[] {off * Math.cos(angle), off * Math.sin(angle), up};
  }

  private static double sineOfElevation(double[] y, double[] station) {
    double dot = 0;
    double square = 0;
    double up = 0;
    for (int i = 0; i < 3; i++) {
      double to = y[i] - station[i];
      dot += to * station[i];
      square += to * to;
      up += station[i] * station[i];
    }
    return dot / Math.sqrt(square * up);
  }
}
