package dev.adjoint.benchmarks.gradbench;

import static dev.adjoint.benchmarks.Gradients.assertClose;
import static dev.adjoint.benchmarks.Gradients.flat;

import dev.adjoint.benchmarks.gradbench.ba.BaByHand;
import dev.adjoint.benchmarks.gradbench.ba.BaOnHipparchus;
import dev.adjoint.benchmarks.gradbench.ba.Observations;
import dev.adjoint.benchmarks.gradbench.ba.SparseJacobian;
import dev.adjoint.benchmarks.gradbench.ht.Tracking;
import dev.adjoint.gradbench.objective.BundleAdjustment;
import dev.adjoint.gradbench.objective.BundleAdjustmentJacobian;
import dev.adjoint.gradbench.objective.BundleAdjustmentJacobian.ReprojectionJacobian;
import java.util.Arrays;
import java.util.function.Supplier;
import org.hipparchus.analysis.differentiation.Gradient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the benchmarks of GradBench's Jacobians compare is the same matrix. */
class JacobianRowsTest {
  private final Normal normal = new Normal(11);

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void ba(boolean turned) {
    double[] camera = normal.vector(11);
    if (!turned) {
      Arrays.fill(camera, 0, 3, 0);
    }
    double[] point = normal.vector(3);
    double[] weight = {1.5};
    double[] feature = normal.vector(2);
    double[] byHand = new double[30];
    BaByHand.block(camera, point, weight[0], feature, byHand, 0);
    Supplier<double[]> errors =
        () -> BundleAdjustment.reprojection(camera, point, weight[0], feature);
    if (turned) {
      assertClose(columns(errors, camera, point, weight), byHand, 1e-6);
      Gradient[] hipparchus = BaOnHipparchus.reprojection(camera, point, weight[0], feature);
      assertClose(hipparchus[0].getGradient(), Arrays.copyOf(byHand, 15), 1e-12);
      assertClose(hipparchus[1].getGradient(), Arrays.copyOfRange(byHand, 15, 30), 1e-12);
    }
    ReprojectionJacobian generated =
        BundleAdjustmentJacobian.reprojection(camera, point, weight[0], feature);
    for (int row = 0; row < 2; row++) {
      int at = 15 * row;
      assertClose(generated.camera()[row], Arrays.copyOfRange(byHand, at, at + 11), 1e-12);
      assertClose(generated.point()[row], Arrays.copyOfRange(byHand, at + 11, at + 14), 1e-12);
      assertClose(generated.weight()[row], Arrays.copyOfRange(byHand, at + 14, at + 15), 1e-12);
    }
  }

  @Test
  void baSparse() {
    Observations observations = Observations.draw(60);
    double[] generated = new SparseJacobian(observations).generated();
    assertClose(generated, new SparseJacobian(observations).byHand(), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"false, false", "true, false", "false, true", "true, true"})
  void ht(boolean withUs, boolean mirrored) {
    Tracking tracking = Tracking.draw(9, withUs, mirrored);
    double[][] generated = tracking.generated();
    double[] byHand = flat((Object) tracking.byHand());
    assertClose(flat((Object) generated), byHand, 1e-12);
    assertClose(tracking.errors(), tracking.errorsByHand(), 1e-12);
    if (!withUs) {
      assertClose(columns(tracking::errors, tracking.theta()), byHand, 1e-7);
    } else {
      double[] slopes = columns(tracking::errors, tracking.us(), tracking.theta());
      int width = tracking.us().length + tracking.theta().length;
      for (int row = 0; row < generated.length; row++) {
        int point = row / 3;
        double[] expected = Arrays.copyOfRange(slopes, row * width + 16, (row + 1) * width);
        expected[0] = slopes[row * width + 2 * point];
        expected[1] = slopes[row * width + 2 * point + 1];
        assertClose(expected, Arrays.copyOfRange(byHand, 28 * row, 28 * (row + 1)), 1e-7);
      }
    }
  }

  @Test
  void htWithoutGlobalRotation() {
    Tracking tracking = Tracking.draw(9, false, false);
    Arrays.fill(tracking.theta(), 0, 3, 0);
    assertClose(flat((Object) tracking.generated()), flat((Object) tracking.byHand()), 1e-12);
  }

  /** The Jacobian by central differences, row by row. */
  private static double[] columns(Supplier<double[]> errors, double[]... parts) {
    double step = 1e-6;
    int rows = errors.get().length;
    int columns = Arrays.stream(parts).mapToInt(part -> part.length).sum();
    double[] jacobian = new double[rows * columns];
    int column = 0;
    for (double[] part : parts) {
      for (int i = 0; i < part.length; i++) {
        double at = part[i];
        part[i] = at + step;
        double[] above = errors.get();
        part[i] = at - step;
        double[] below = errors.get();
        part[i] = at;
        for (int row = 0; row < rows; row++) {
          jacobian[row * columns + column] = (above[row] - below[row]) / (2 * step);
        }
        column++;
      }
    }
    return jacobian;
  }
}
