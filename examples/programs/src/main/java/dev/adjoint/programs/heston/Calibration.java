package dev.adjoint.programs.heston;

import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer.Optimum;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.util.Pair;

/**
 * The model whose prices are nearest to the quotes.
 *
 * @param model the best parameters
 * @param deviations their standard deviations, from the residuals
 * @param residual the root of the mean squared difference of prices and quotes
 * @param evaluations how often the surface was priced, with its Jacobian
 */
record Calibration(Model model, double[] deviations, double residual, int evaluations) {
  private static final double SMALLEST = 1e-4;
  private static final double LARGEST_CORRELATION = 0.999;
  private static final int MOST = 500;

  /** Levenberg and Marquardt's method with the generated Jacobian. */
  static Calibration of(Surface surface, Quadrature quadrature, double[] quotes, Model start) {
    Optimum optimum =
        new LevenbergMarquardtOptimizer()
            .withCostRelativeTolerance(1e-14)
            .withParameterRelativeTolerance(1e-13)
            .withOrthoTolerance(1e-14)
            .optimize(
                new LeastSquaresBuilder()
                    .model(point -> evaluate(surface, quadrature, point))
                    .parameterValidator(Calibration::nearestAllowed)
                    .target(quotes)
                    .start(start.parameters())
                    .maxEvaluations(MOST)
                    .maxIterations(MOST)
                    .build());
    double[] parameters = nearestAllowed(optimum.getPoint()).toArray();
    int freedom = quotes.length - parameters.length;
    double scale = optimum.getCost() / Math.sqrt(freedom);
    double[] deviations = optimum.getSigma(1e-20).mapMultiply(scale).toArray();
    return new Calibration(
        Model.of(parameters), deviations, optimum.getRMS(), optimum.getEvaluations());
  }

  private static Pair<RealVector, RealMatrix> evaluate(
      Surface surface, Quadrature quadrature, RealVector point) {
    var jacobian = PricingJacobian.calls(point.toArray(), surface, quadrature);
    return new Pair<>(
        MatrixUtils.createRealVector(jacobian.value()),
        MatrixUtils.createRealMatrix(jacobian.parameters()));
  }

  /** All parameters are positive but the correlation, which lies between −1 and 1. */
  private static RealVector nearestAllowed(RealVector point) {
    RealVector allowed = point.map(p -> Math.max(p, SMALLEST));
    double correlation = point.getEntry(4);
    allowed.setEntry(4, Math.max(-LARGEST_CORRELATION, Math.min(correlation, LARGEST_CORRELATION)));
    return allowed;
  }
}
