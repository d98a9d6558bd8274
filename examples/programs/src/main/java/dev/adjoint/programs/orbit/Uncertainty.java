package dev.adjoint.programs.orbit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/** How what is not known of a state spreads, by the transition matrix and by many propagations. */
final class Uncertainty {
  private static final double STEP = 30;

  private Uncertainty() {}

  /** P becomes Φ P Φᵀ. */
  static RealMatrix later(RealMatrix covariance, double[] state, Planet planet, double seconds) {
    RealMatrix transition = Transition.of(state, planet, seconds, steps(seconds));
    return transition.multiply(covariance).multiply(transition.transpose());
  }

  /** Standard deviations outward, along and across, in metres, at so many equal times. */
  static List<double[]> growth(
      RealMatrix covariance, double[] state, Planet planet, double every, int times) {
    List<double[]> growth = new ArrayList<>();
    double[] y = state;
    RealMatrix now = covariance;
    for (int k = 0; k < times; k++) {
      RealMatrix local = Frame.local(now, y);
      double[] deviations = new double[3];
      Arrays.setAll(deviations, i -> 1000 * Math.sqrt(local.getEntry(i, i)));
      growth.add(deviations);
      now = later(now, y, planet, every);
      y = Propagation.propagate(y, planet, every, steps(every));
    }
    return growth;
  }

  /** Where satellites are whose first states are drawn at random: outward, along, across, in km. */
  static List<double[]> cloud(
      double[] deviations, double[] state, Planet planet, double seconds, int count) {
    var random = new Random(4);
    double[] center = Propagation.propagate(state, planet, seconds, steps(seconds));
    RealMatrix frame = Frame.of(center);
    List<double[]> cloud = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      double[] first = state.clone();
      for (int i = 0; i < 6; i++) {
        first[i] += deviations[i] * random.nextGaussian();
      }
      double[] last = Propagation.propagate(first, planet, seconds, steps(seconds));
      double[] off = {last[0] - center[0], last[1] - center[1], last[2] - center[2]};
      cloud.add(frame.operate(off));
    }
    return cloud;
  }

  /** Points of the ellipse outward × along that is so many standard deviations large. */
  static double[][] ellipse(RealMatrix local, double size, int points) {
    RealMatrix root =
        new EigenDecompositionSymmetric(local.getSubMatrix(0, 1, 0, 1)).getSquareRoot();
    double[][] ellipse = new double[2][points];
    for (int k = 0; k < points; k++) {
      double angle = 2 * Math.PI * k / (points - 1);
      double[] point = root.operate(new double[] {size * Math.cos(angle), size * Math.sin(angle)});
      ellipse[0][k] = point[0];
      ellipse[1][k] = point[1];
    }
    return ellipse;
  }

  static RealMatrix diagonal(double[] deviations) {
    double[] squares = Arrays.stream(deviations).map(each -> each * each).toArray();
    return MatrixUtils.createRealDiagonalMatrix(squares);
  }

  private static int steps(double seconds) {
    return (int) Math.ceil(seconds / STEP);
  }
}
