package dev.adjoint.programs.orbit;

import java.io.IOException;
import java.util.Arrays;
import org.hipparchus.linear.RealMatrix;

/** Propagates an orbit and its state-transition matrix, checks both, and finds an orbit by them. */
public final class Orbit {
  static final double DAY = 86400;

  /** Ten metres. */
  static final double ERROR = 0.01;

  private Orbit() {}

  /** Takes no arguments. */
  public static void main(String[] arguments) throws IOException {
    Planet earth = Planet.EARTH;
    double[] state = Elements.LOW.state(earth);
    node(state, earth);
    transition(state, earth);
    Sighting[] plan = Tracking.sightings(state, earth, DAY / 2);
    double[] measured = Tracking.measured(state, earth, plan, ERROR, 1);
    double[] guess = guess(state);
    Determination found = Determination.of(guess, earth, plan, measured, ERROR);
    report(found, state, guess);
    OrbitPicture.draw(state, earth, plan, found);
  }

  /** Several kilometres and metres per second beside the truth. */
  static double[] guess(double[] state) {
    double[] guess = state.clone();
    double[] off = {8, -5, 6, 0.006, 0.008, -0.005};
    Arrays.setAll(guess, k -> guess[k] + off[k]);
    return guess;
  }

  private static void node(double[] state, Planet earth) {
    double[] later = Propagation.propagate(state, earth, DAY, 8640);
    double moved = Math.toDegrees(Elements.node(later) - Elements.node(state));
    double theory = Math.toDegrees(Elements.LOW.nodeRate(earth) * DAY);
    System.out.printf(
        "the node moves by %.4f degrees a day; first-order theory: %.4f%n%n", moved, theory);
  }

  private static void transition(double[] state, Planet earth) {
    double period = Elements.LOW.period(earth);
    double[] kepler = Elements.LOW.state(earth.round());
    RealMatrix closed =
        Transition.withoutUnits(Transition.afterOnePeriod(kepler, earth.round()), earth);
    System.out.println(
        """
        The state-transition matrix over one revolution, in units of the earth's radius and gravity:
          step (s)   symplectic defect   determinant - 1   J2 = 0: off the closed form""");
    for (int steps = 100; steps <= 1600; steps *= 2) {
      RealMatrix flat = Transition.withoutUnits(Transition.of(state, earth, period, steps), earth);
      RealMatrix round =
          Transition.withoutUnits(Transition.of(kepler, earth.round(), period, steps), earth);
      System.out.printf(
          "  %8.2f   %17.1e   %15.1e   %27.1e%n",
          period / steps,
          Transition.symplecticDefect(flat),
          Transition.determinant(flat) - 1,
          Transition.largest(round.subtract(closed)));
    }
  }

  private static void report(Determination found, double[] state, double[] guess) {
    double squares = Arrays.stream(found.residuals()).map(r -> r * r).sum();
    System.out.printf(
        "%nfrom %d distances, each with an error of %.0f m, in %d iterations:%n",
        found.residuals().length, 1000 * ERROR, found.iterations());
    System.out.println("             guess is off       found is off    its standard deviation");
    String[] names = {"x", "y", "z", "vx", "vy", "vz"};
    for (int k = 0; k < 6; k++) {
      System.out.printf(
          "  %-3s %15.3f %s %16.5f %s %19.5f %s%n",
          names[k],
          1000 * (guess[k] - state[k]),
          k < 3 ? "m  " : "m/s",
          1000 * (found.state()[k] - state[k]),
          k < 3 ? "m  " : "m/s",
          1000 * Math.sqrt(found.covariance().getEntry(k, k)),
          k < 3 ? "m" : "m/s");
    }
    System.out.printf(
        "  residuals: root mean square %.2f m%n",
        1000 * Math.sqrt(squares / found.residuals().length));
  }
}
