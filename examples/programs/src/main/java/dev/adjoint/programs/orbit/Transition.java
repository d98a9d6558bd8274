package dev.adjoint.programs.orbit;

import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/** What is known of a state-transition matrix, whoever computed it. */
final class Transition {
  private Transition() {}

  static RealMatrix of(double[] state, Planet planet, double seconds, int steps) {
    var jacobian = PropagationJacobian.propagate(state, planet, seconds, steps);
    return MatrixUtils.createRealMatrix(jacobian.state());
  }

  /** In units of the radius and the time in which a satellite there moves by it: no km, no s. */
  static RealMatrix withoutUnits(RealMatrix transition, Planet planet) {
    double time = Math.sqrt(planet.radius() * planet.radius() * planet.radius() / planet.mu());
    double[] scale = {1, 1, 1, time, time, time};
    RealMatrix scaled = transition.copy();
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 6; j++) {
        scaled.multiplyEntry(i, j, scale[i] / scale[j]);
      }
    }
    return scaled;
  }

  /** The largest entry of ΦᵀJΦ − J, which is 0 for the flow of any Hamiltonian. */
  static double symplecticDefect(RealMatrix transition) {
    RealMatrix j = MatrixUtils.createRealMatrix(6, 6);
    for (int i = 0; i < 3; i++) {
      j.setEntry(i, i + 3, 1);
      j.setEntry(i + 3, i, -1);
    }
    return largest(transition.transpose().multiply(j).multiply(transition).subtract(j));
  }

  static double determinant(RealMatrix transition) {
    return new LUDecomposition(transition).getDeterminant();
  }

  static double largest(RealMatrix matrix) {
    double largest = 0;
    for (double[] row : matrix.getData()) {
      for (double each : row) {
        largest = Math.max(largest, Math.abs(each));
      }
    }
    return largest;
  }

  /**
   * Kepler's orbit after one period T: it is back, but where it begins a little elsewhere T is
   * another, so Φ = I − y' ∇T, with ∇T = 3T/(2a) ∇a and ∇a = 2a² (r/r³, v/μ).
   */
  static RealMatrix afterOnePeriod(double[] y, Planet round) {
    double r = Math.sqrt(y[0] * y[0] + y[1] * y[1] + y[2] * y[2]);
    double square = y[3] * y[3] + y[4] * y[4] + y[5] * y[5];
    double axis = 1 / (2 / r - square / round.mu());
    double period = 2 * Math.PI * Math.sqrt(axis * axis * axis / round.mu());
    RealMatrix transition = MatrixUtils.createRealIdentityMatrix(6);
    for (int i = 0; i < 6; i++) {
      double motion = i < 3 ? y[i + 3] : -round.mu() * y[i - 3] / (r * r * r);
      for (int k = 0; k < 6; k++) {
        double slope = k < 3 ? y[k] / (r * r * r) : y[k] / round.mu();
        transition.addToEntry(i, k, -motion * 3 * period * axis * slope);
      }
    }
    return transition;
  }
}
