package dev.adjoint.programs.orbit;

import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer.Optimum;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.util.Pair;

/** An orbit found from distances: the state at time 0, and the covariance of its error. */
record Determination(double[] state, RealMatrix covariance, double[] residuals, int iterations) {
  /** Starts at a guess; {@code error} is the standard deviation of a distance. */
  static Determination of(
      double[] guess, Planet planet, Sighting[] plan, double[] measured, double error) {
    var problem =
        new LeastSquaresBuilder()
            .model(point -> ranges(point.toArray(), planet, plan))
            .target(measured)
            .start(guess)
            .maxEvaluations(200)
            .maxIterations(200)
            .build();
    Optimum optimum = new LevenbergMarquardtOptimizer().optimize(problem);
    RealMatrix covariance = optimum.getCovariances(1e-30).scalarMultiply(error * error);
    return new Determination(
        optimum.getPoint().toArray(),
        covariance,
        optimum.getResiduals().toArray(),
        optimum.getIterations());
  }

  private static Pair<RealVector, RealMatrix> ranges(
      double[] state, Planet planet, Sighting[] plan) {
    var jacobian = PropagationJacobian.ranges(state, planet, plan, Tracking.LONGEST_STEP);
    return new Pair<>(
        MatrixUtils.createRealVector(jacobian.value()),
        MatrixUtils.createRealMatrix(jacobian.state()));
  }
}
