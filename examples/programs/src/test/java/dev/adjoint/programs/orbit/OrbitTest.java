package dev.adjoint.programs.orbit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.junit.jupiter.api.Test;

class OrbitTest {
  private static final Planet EARTH = Planet.EARTH;
  private static final double[] STATE = Elements.LOW.state(EARTH);
  private static final double PERIOD = Elements.LOW.period(EARTH);

  @Test
  void transitionsAreSymplecticToTheOrderOfTheMethod() {
    RealMatrix coarse = transition(STATE, EARTH, 400);
    RealMatrix fine = transition(STATE, EARTH, 800);
    double defect = Transition.symplecticDefect(fine);
    assertTrue(defect < 1e-9, "defect " + defect);
    // Half the step: a method of order 4 keeps what is quadratic to order 5.
    assertEquals(32, Transition.symplecticDefect(coarse) / defect, 4);
    assertEquals(1, Transition.determinant(fine), 1e-10);
  }

  @Test
  void transitionsOfKeplersOrbitsTendToTheClosedForm() {
    Planet round = EARTH.round();
    RealMatrix closed = Transition.withoutUnits(Transition.afterOnePeriod(STATE, round), EARTH);
    double coarse = Transition.largest(transition(STATE, round, 800).subtract(closed));
    double fine = Transition.largest(transition(STATE, round, 1600).subtract(closed));
    assertEquals(16, coarse / fine, 1);
    assertTrue(fine < 1e-9, "off the closed form: " + fine);
  }

  @Test
  void transitionsAreDifferencesOfOrbits() {
    RealMatrix transition = Transition.of(STATE, EARTH, PERIOD, 200);
    for (int k = 0; k < 6; k++) {
      double step = k < 3 ? 1e-1 : 1e-4;
      double[] above = moved(k, step);
      double[] below = moved(k, -step);
      double size = transition.getColumnVector(k).getLInfNorm();
      for (int i = 0; i < 6; i++) {
        double difference = (above[i] - below[i]) / (2 * step);
        assertEquals(difference, transition.getEntry(i, k), 1e-6 * size, i + ", " + k);
      }
    }
  }

  @Test
  void theThreeModesAgree() {
    RealMatrix transition = Transition.of(STATE, EARTH, PERIOD, 200);
    for (int k = 0; k < 6; k++) {
      double[] unit = new double[6];
      unit[k] = 1;
      double[] column = PropagationTangent.propagate(STATE, EARTH, PERIOD, 200, unit).tangent();
      double[] row = PropagationAdjoint.propagate(STATE, EARTH, PERIOD, 200, unit).state();
      RealVector columns = transition.getColumnVector(k);
      RealVector rows = transition.getRowVector(k);
      assertEquals(0, columns.getLInfDistance(vector(column)), 1e-12 * columns.getLInfNorm());
      assertEquals(0, rows.getLInfDistance(vector(row)), 1e-12 * rows.getLInfNorm());
    }
  }

  @Test
  void theNodeMovesAsTheTheoryOfFirstOrderSays() {
    double[] later = Propagation.propagate(STATE, EARTH, Orbit.DAY, 8640);
    double moved = Elements.node(later) - Elements.node(STATE);
    double theory = Elements.LOW.nodeRate(EARTH) * Orbit.DAY;
    assertEquals(theory, moved, 0.005 * Math.abs(theory));
  }

  @Test
  void orbitsAreFoundAsExactlyAsTheirCovariancesSay() {
    Sighting[] plan = Tracking.sightings(STATE, EARTH, Orbit.DAY / 2);
    double[] guess = Orbit.guess(STATE);
    double sum = 0;
    double squares = 0;
    int runs = 20;
    for (int seed = 0; seed < runs; seed++) {
      double[] measured = Tracking.measured(STATE, EARTH, plan, Orbit.ERROR, seed);
      Determination found = Determination.of(guess, EARTH, plan, measured, Orbit.ERROR);
      RealVector error = vector(found.state()).subtract(vector(STATE));
      sum += error.dotProduct(MatrixUtils.inverse(found.covariance()).operate(error));
      for (double residual : found.residuals()) {
        squares += residual * residual;
      }
    }
    // χ² with 6 degrees of freedom each: the mean has a standard deviation of √(12/20).
    assertEquals(6, sum / runs, 3 * Math.sqrt(12.0 / runs));
    double freedom = runs * (plan.length - 6.0);
    assertEquals(1, squares / freedom / Orbit.ERROR / Orbit.ERROR, 3 * Math.sqrt(2 / freedom));
  }

  @Test
  void cloudsHaveTheCovarianceOfTheTransition() {
    double[] small = {1e-3, 1e-3, 1e-3, 1e-6, 1e-6, 1e-6};
    double seconds = 3 * PERIOD;
    List<double[]> cloud = Uncertainty.cloud(small, STATE, EARTH, seconds, 2000);
    RealMatrix later = Uncertainty.later(Uncertainty.diagonal(small), STATE, EARTH, seconds);
    int steps = (int) Math.ceil(seconds / 30);
    RealMatrix local = Frame.local(later, Propagation.propagate(STATE, EARTH, seconds, steps));
    for (int i = 0; i < 3; i++) {
      int direction = i;
      double square = cloud.stream().mapToDouble(p -> p[direction] * p[direction]).sum();
      // The relative error of a variance from n draws is √(2/n), here 3 %.
      assertEquals(local.getEntry(i, i), square / 2000, 0.1 * local.getEntry(i, i));
    }
  }

  private static RealMatrix transition(double[] state, Planet planet, int steps) {
    return Transition.withoutUnits(Transition.of(state, planet, PERIOD, steps), EARTH);
  }

  private static double[] moved(int k, double step) {
    double[] moved = STATE.clone();
    moved[k] += step;
    return Propagation.propagate(moved, EARTH, PERIOD, 200);
  }

  private static RealVector vector(double[] entries) {
    return MatrixUtils.createRealVector(entries);
  }
}
