package dev.adjoint.gradbench.evals;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.adjoint.gradbench.objective.BundleAdjustment;
import dev.adjoint.gradbench.objective.BundleAdjustmentAdjoint;
import dev.adjoint.gradbench.objective.BundleAdjustmentJacobian;
import dev.adjoint.gradbench.protocol.Evaluation;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

/** Bundle adjustment: errors, and their sparse Jacobian from the block of each observation. */
final class BaEval {
  private static final int CAMERA = 11;
  private static final int POINT = 3;

  /** How many entries of each list are sent, before the last. */
  private static final int SENT = 30;

  private BaEval() {}

  /** One camera, point, weight and feature, to be repeated. */
  record Input(int n, int m, int p, double[] cam, double[] x, double w, double[] feat) {}

  record Errors(double[] reprojection, double[] weight) {}

  /** Compressed rows: row i has the entries from rows[i] to rows[i + 1]. */
  record SparseMatrix(int[] rows, int[] cols, double[] vals) {}

  static Map<String, Evaluation<?, ?>> functions() {
    return Map.of(
        "objective", new Evaluation<>(Observations.class, BaEval::errors, BaEval::encode),
        "jacobian", new Evaluation<>(Observations.class, BaEval::jacobian, BaEval::encode));
  }

  /** The observations that the input stands for. */
  static final class Observations {
    private final Input in;
    private final double[][] cameras;
    private final double[][] points;
    private final double[] weights;
    private final double[][] features;

    @JsonCreator
    Observations(
        @JsonProperty("n") int n,
        @JsonProperty("m") int m,
        @JsonProperty("p") int p,
        @JsonProperty("cam") double[] cam,
        @JsonProperty("x") double[] x,
        @JsonProperty("w") double w,
        @JsonProperty("feat") double[] feat) {
      in = new Input(n, m, p, cam, x, w, feat);
      cameras = repeated(cam, n);
      points = repeated(x, m);
      weights = new double[p];
      Arrays.fill(weights, w);
      features = repeated(feat, p);
    }

    private static double[][] repeated(double[] row, int times) {
      return IntStream.range(0, times).mapToObj(i -> row.clone()).toArray(double[][]::new);
    }

    int count() {
      return in.p();
    }

    int camera(int observation) {
      return observation % in.n();
    }

    int point(int observation) {
      return observation % in.m();
    }
  }

  private static Errors errors(Observations o) {
    double[] reprojection = new double[2 * o.count()];
    double[] weight = new double[o.count()];
    for (int i = 0; i < o.count(); i++) {
      double[] error =
          BundleAdjustment.reprojection(
              o.cameras[o.camera(i)], o.points[o.point(i)], o.weights[i], o.features[i]);
      reprojection[2 * i] = error[0];
      reprojection[2 * i + 1] = error[1];
      weight[i] = BundleAdjustment.weightError(o.weights[i]);
    }
    return new Errors(reprojection, weight);
  }

  private static Object encode(Errors errors) {
    return Map.of(
        "reproj_error",
            Map.of(
                "elements",
                Arrays.copyOf(errors.reprojection(), 2),
                "repeated",
                errors.weight().length),
        "w_err", Map.of("element", errors.weight()[0], "repeated", errors.weight().length));
  }

  private static SparseMatrix jacobian(Observations o) {
    int block = CAMERA + POINT + 1;
    int[] rows = new int[3 * o.count() + 1];
    int[] cols = new int[(2 * block + 1) * o.count()];
    double[] vals = new double[cols.length];
    int pointColumns = CAMERA * o.in.n();
    int weightColumns = pointColumns + POINT * o.in.m();
    int entry = 0;
    int row = 0;
    for (int i = 0; i < o.count(); i++) {
      BundleAdjustmentJacobian.ReprojectionJacobian j =
          BundleAdjustmentJacobian.reprojection(
              o.cameras[o.camera(i)], o.points[o.point(i)], o.weights[i], o.features[i]);
      for (int r = 0; r < 2; r++) {
        for (int c = 0; c < CAMERA; c++) {
          cols[entry] = CAMERA * o.camera(i) + c;
          vals[entry++] = j.camera()[r][c];
        }
        for (int c = 0; c < POINT; c++) {
          cols[entry] = pointColumns + POINT * o.point(i) + c;
          vals[entry++] = j.point()[r][c];
        }
        cols[entry] = weightColumns + i;
        vals[entry++] = j.weight()[r][0];
        rows[++row] = entry;
      }
    }
    for (int i = 0; i < o.count(); i++) {
      cols[entry] = weightColumns + i;
      vals[entry++] = BundleAdjustmentAdjoint.weightError(o.weights[i]).weight();
      rows[++row] = entry;
    }
    return new SparseMatrix(rows, cols, vals);
  }

  private static Object encode(SparseMatrix matrix) {
    return Map.of(
        "rows", ends(matrix.rows()), "cols", ends(matrix.cols()), "vals", ends(matrix.vals()));
  }

  private static int[] ends(int[] list) {
    int[] ends = Arrays.copyOf(list, SENT + 1);
    ends[SENT] = list[list.length - 1];
    return ends;
  }

  private static double[] ends(double[] list) {
    double[] ends = Arrays.copyOf(list, SENT + 1);
    ends[SENT] = list[list.length - 1];
    return ends;
  }
}
