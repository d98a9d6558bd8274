package dev.adjoint.programs.hmc;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/** Means of a density by importance sampling from Student's t around its mode: no Markov chain. */
final class Importance {
  private static final int FREEDOM = 5;

  private final ToDoubleFunction<double[]> logarithm;
  private final Density density;
  private final int dimension;

  Importance(ToDoubleFunction<double[]> logarithm, Density density, int dimension) {
    this.logarithm = logarithm;
    this.density = density;
    this.dimension = dimension;
  }

  double[] means(int count) {
    RealVector mode = MatrixUtils.createRealVector(new double[dimension]);
    for (int k = 0; k < 30; k++) {
      mode = mode.add(MatrixUtils.inverse(curvature(mode)).operate(gradient(mode)));
    }
    RealMatrix root =
        new CholeskyDecomposition(MatrixUtils.inverse(curvature(mode)), 1e-6, 1e-12).getL();
    double top = logarithm.applyAsDouble(mode.toArray());
    var random = new Random(9);
    double[] sums = new double[dimension];
    double weights = 0;
    for (int n = 0; n < count; n++) {
      RealVector z = MatrixUtils.createRealVector(dimension);
      double chi = 0;
      for (int k = 0; k < FREEDOM; k++) {
        double deviate = random.nextGaussian();
        chi += deviate * deviate;
      }
      double spread = Math.sqrt(FREEDOM / chi);
      for (int k = 0; k < dimension; k++) {
        z.setEntry(k, spread * random.nextGaussian());
      }
      double[] q = mode.add(root.operate(z)).toArray();
      double drawn = -0.5 * (FREEDOM + dimension) * Math.log1p(z.dotProduct(z) / FREEDOM);
      double weight = Math.exp(logarithm.applyAsDouble(q) - top - drawn);
      weights += weight;
      for (int k = 0; k < dimension; k++) {
        sums[k] += weight * q[k];
      }
    }
    double total = weights;
    return Arrays.stream(sums).map(sum -> sum / total).toArray();
  }

  private RealVector gradient(RealVector q) {
    double[] gradient = new double[dimension];
    density.logarithm(q.toArray(), gradient);
    return MatrixUtils.createRealVector(gradient);
  }

  /** Minus the second derivatives, by differences of the gradient. */
  private RealMatrix curvature(RealVector q) {
    RealMatrix curvature = MatrixUtils.createRealMatrix(dimension, dimension);
    for (int k = 0; k < dimension; k++) {
      RealVector step = MatrixUtils.createRealVector(dimension);
      step.setEntry(k, 1e-5);
      RealVector change = gradient(q.subtract(step)).subtract(gradient(q.add(step)));
      curvature.setColumnVector(k, change.mapDivide(2e-5));
    }
    return curvature.add(curvature.transpose()).scalarMultiply(0.5);
  }
}
