package dev.adjoint.gradbench.evals;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.adjoint.gradbench.objective.Hand;
import dev.adjoint.gradbench.objective.HandTracking;
import dev.adjoint.gradbench.objective.HandTrackingJacobian;
import dev.adjoint.gradbench.objective.HandTrackingTangent;
import dev.adjoint.gradbench.protocol.Evaluation;
import java.util.Arrays;
import java.util.Map;

/** Hand tracking: errors, and their Jacobian by forward mode. */
final class HtEval {
  private HtEval() {}

  record Model(
      int[] parents,
      @JsonProperty("base_relatives") double[][][] baseRelatives,
      @JsonProperty("inverse_base_absolutes") double[][][] inverseBaseAbsolutes,
      @JsonProperty("base_positions") double[][] basePositions,
      double[][] weights,
      int[][] triangles,
      @JsonProperty("is_mirrored") boolean isMirrored) {
    Hand hand() {
      return new Hand(
          parents,
          baseRelatives,
          inverseBaseAbsolutes,
          basePositions,
          weights,
          triangles,
          isMirrored);
    }
  }

  record Data(Model model, int[] correspondences, double[][] points) {}

  record Input(double[] theta, Data data, double[][] us) {
    double[] flatUs() {
      return Arrays.stream(us).flatMapToDouble(Arrays::stream).toArray();
    }
  }

  static Map<String, Evaluation<?, ?>> functions() {
    return Map.of(
        "objective", Evaluation.of(Input.class, HtEval::errors),
        "jacobian", Evaluation.of(Input.class, HtEval::jacobian));
  }

  private static double[] errors(Input in) {
    return HandTracking.errors(
        in.theta(),
        in.flatUs(),
        in.data().model().hand(),
        in.data().correspondences(),
        in.data().points());
  }

  /**
   * Two columns for where in its triangle each point is (an error depends on its own two numbers
   * only, so that one pass gives each of the columns), then one for each parameter of the pose.
   */
  private static double[][] jacobian(Input in) {
    Data data = in.data();
    Hand hand = data.model().hand();
    double[] us = in.flatUs();
    double[][] pose =
        HandTrackingJacobian.poseErrors(in.theta(), us, hand, data.correspondences(), data.points())
            .theta();
    if (us.length == 0) {
      return pose;
    }
    double[] first = column(in, us, hand, 0);
    double[] second = column(in, us, hand, 1);
    double[][] jacobian = new double[pose.length][];
    for (int row = 0; row < pose.length; row++) {
      jacobian[row] = new double[2 + pose[row].length];
      jacobian[row][0] = first[row];
      jacobian[row][1] = second[row];
      System.arraycopy(pose[row], 0, jacobian[row], 2, pose[row].length);
    }
    return jacobian;
  }

  /** The derivative of each error with respect to one of the coordinates of its own point. */
  private static double[] column(Input in, double[] us, Hand hand, int coordinate) {
    double[] usDot = new double[us.length];
    for (int i = coordinate; i < us.length; i += 2) {
      usDot[i] = 1;
    }
    Data data = in.data();
    return HandTrackingTangent.errors(
            in.theta(), us, hand, data.correspondences(), data.points(), usDot)
        .tangent();
  }
}
