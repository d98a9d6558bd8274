package dev.adjoint.programs.fitting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class FittingTest {
  @Test
  void certifiedDigitsAreFoundFromBothStarts() throws IOException {
    for (ReferenceSet set : ReferenceSet.all()) {
      for (double[] start : set.starts()) {
        Fit fit = new Fitter(set).exact(start).orElseThrow();
        assertTrue(fit.digits(set) > 10, set.name() + " " + fit.digits(set));
        assertTrue(fit.digitsOfDeviations(set) > 9.5, set.name() + " deviations");
        assertTrue(fit.digitsOfSquares(set) > 10, set.name() + " squares");
      }
    }
  }

  @Test
  void jacobiansAgreeWithCentralDifferences() throws IOException {
    for (ReferenceSet set : ReferenceSet.all()) {
      double[] b = set.certified().clone();
      double[][] jacobian = ModelJacobian.predict(set.curve(), b, set.x()).b();
      for (int k = 0; k < b.length; k++) {
        double step = 1e-5 * Math.abs(b[k]);
        double[] above = moved(set, k, step);
        double[] below = moved(set, k, -step);
        double scale = 0;
        for (double[] row : jacobian) {
          scale = Math.max(scale, Math.abs(row[k]));
        }
        for (int i = 0; i < above.length; i++) {
          double difference = (above[i] - below[i]) / (2 * step);
          assertEquals(difference, jacobian[i][k], 1e-5 * scale, set.name() + " b" + (k + 1));
        }
      }
    }
  }

  @Test
  void adjointOfTheResidualsIsTheJacobianTransposedTimesThem() throws IOException {
    for (ReferenceSet set : ReferenceSet.all()) {
      double[] b = set.starts().get(1);
      var jacobian = ModelJacobian.predict(set.curve(), b, set.x());
      double[] residuals = jacobian.value().clone();
      for (int i = 0; i < residuals.length; i++) {
        residuals[i] -= set.y()[i];
      }
      double[] gradient = ModelAdjoint.predict(set.curve(), b, set.x(), residuals).b();
      for (int k = 0; k < b.length; k++) {
        double product = 0;
        double size = 0;
        for (int i = 0; i < residuals.length; i++) {
          product += jacobian.b()[i][k] * residuals[i];
          size += Math.abs(jacobian.b()[i][k] * residuals[i]);
        }
        assertEquals(product, gradient[k], 1e-13 * size, set.name() + " b" + (k + 1));
      }
    }
  }

  private static double[] moved(ReferenceSet set, int k, double step) {
    double[] b = set.certified().clone();
    b[k] += step;
    return Model.predict(set.curve(), b, set.x());
  }
}
