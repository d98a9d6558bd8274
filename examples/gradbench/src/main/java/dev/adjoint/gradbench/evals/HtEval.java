package dev.adjoint.gradbench.evals;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.adjoint.gradbench.objective.Hand;
import dev.adjoint.gradbench.objective.HandTracking;
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
    double[] us = in.flatUs();
    int first = us.length == 0 ? 0 : 2;
    double[][] jacobian = null;
    for (int column = 0; column < first + in.theta().length; column++) {
      double[] thetaDot = new double[in.theta().length];
      double[] usDot = new double[us.length];
      if (column < first) {
        for (int i = column; i < us.length; i += 2) {
          usDot[i] = 1;
        }
      } else {
        thetaDot[column - first] = 1;
      }
      double[] tangent =
          HandTrackingTangent.errors(
                  in.theta(),
                  us,
                  in.data().model().hand(),
                  in.data().correspondences(),
                  in.data().points(),
                  thetaDot,
                  usDot)
              .tangent();
      if (jacobian == null) {
        jacobian = new double[tangent.length][first + in.theta().length];
      }
      for (int row = 0; row < tangent.length; row++) {
        jacobian[row][column] = tangent[row];
      }
    }
    return jacobian;
  }
}
