package dev.adjoint.programs.fitting;

import java.util.Optional;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposer;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.GaussNewtonOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer.Optimum;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresProblem.Evaluation;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.MultivariateJacobianFunction;
import org.hipparchus.util.Pair;

/** Fits a reference set by Levenberg and Marquardt's method, with one or the other Jacobian. */
final class Fitter {
  private static final double SINGULAR = 1e-300;
  private static final int MOST = 2000;

  private final ReferenceSet set;
  private int evaluations;

  Fitter(ReferenceSet set) {
    this.set = set;
  }

  /** With the Jacobian that the compiler wrote. */
  Optional<Fit> exact(double[] start) {
    return fit(start, this::exactJacobian);
  }

  /** With forward differences of the usual step. */
  Optional<Fit> differences(double[] start) {
    return fit(start, this::differenceJacobian);
  }

  private Pair<RealVector, RealMatrix> exactJacobian(RealVector point) {
    evaluations++;
    var jacobian = ModelJacobian.predict(set.curve(), point.toArray(), set.x());
    return pair(jacobian.value(), jacobian.b());
  }

  private Pair<RealVector, RealMatrix> differenceJacobian(RealVector point) {
    double[] b = point.toArray();
    double[] y = Model.predict(set.curve(), b, set.x());
    double[][] jacobian = new double[y.length][b.length];
    for (int k = 0; k < b.length; k++) {
      double before = b[k];
      b[k] += 1.5e-8 * Math.abs(before);
      double step = b[k] - before;
      double[] moved = Model.predict(set.curve(), b, set.x());
      for (int i = 0; i < y.length; i++) {
        jacobian[i][k] = (moved[i] - y[i]) / step;
      }
      b[k] = before;
    }
    evaluations += 1 + b.length;
    return pair(y, jacobian);
  }

  private static Pair<RealVector, RealMatrix> pair(double[] value, double[][] jacobian) {
    return new Pair<>(MatrixUtils.createRealVector(value), MatrixUtils.createRealMatrix(jacobian));
  }

  private Optional<Fit> fit(double[] start, MultivariateJacobianFunction model) {
    evaluations = 0;
    try {
      Optimum near = new LevenbergMarquardtOptimizer().optimize(problem(start, model).build());
      Optimum optimum =
          new GaussNewtonOptimizer(new QRDecomposer(SINGULAR), false)
              .optimize(problem(near.getPoint().toArray(), model).checker(Fitter::stands).build());
      return Optional.of(fit(optimum));
    } catch (MathRuntimeException failure) {
      return Optional.empty();
    }
  }

  private LeastSquaresBuilder problem(double[] start, MultivariateJacobianFunction model) {
    return new LeastSquaresBuilder()
        .model(model)
        .target(set.y())
        .start(start)
        .maxEvaluations(MOST)
        .maxIterations(MOST);
  }

  private static boolean stands(int iteration, Evaluation before, Evaluation now) {
    RealVector step = now.getPoint().subtract(before.getPoint());
    return iteration == 30 || step.ebeDivide(now.getPoint()).getLInfNorm() < 1e-12;
  }

  private Fit fit(Optimum optimum) {
    double squares = optimum.getCost() * optimum.getCost();
    int freedom = set.y().length - optimum.getPoint().getDimension();
    double[] deviations = deviations(optimum.getJacobian(), Math.sqrt(squares / freedom));
    return new Fit(optimum.getPoint().toArray(), deviations, squares, evaluations);
  }

  /** From J = QR: the square roots of the diagonal of (JᵀJ)⁻¹ are the norms of the rows of R⁻¹. */
  private static double[] deviations(RealMatrix jacobian, double ofResiduals) {
    int n = jacobian.getColumnDimension();
    RealMatrix r = new QRDecomposition(jacobian).getR().getSubMatrix(0, n - 1, 0, n - 1);
    RealMatrix inverse = new QRDecomposition(r, SINGULAR).getSolver().getInverse();
    double[] deviations = new double[n];
    for (int k = 0; k < n; k++) {
      deviations[k] = ofResiduals * inverse.getRowVector(k).getNorm();
    }
    return deviations;
  }
}
