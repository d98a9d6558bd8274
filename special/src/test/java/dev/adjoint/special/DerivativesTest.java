package dev.adjoint.special;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;

/**
 * Gradients, tangents and Hessians of y g(x y), against closed forms in the functions of
 * Hipparchus.
 */
class DerivativesTest {
  private static final double C = 2 / Math.sqrt(Math.PI);
  private static final org.hipparchus.distribution.continuous.NormalDistribution NORMAL =
      new org.hipparchus.distribution.continuous.NormalDistribution();

  /** What a companion found, in the order value, ∂x, ∂y, tangent along (2, 3), ∂²x, ∂x∂y, ∂²y. */
  private static void verify(
      double x, double y, double g, double slope, double curvature, double... found) {
    double dx = y * y * slope;
    double dy = g + x * y * slope;
    double dxx = y * y * y * curvature;
    double dxy = 2 * y * slope + x * y * y * curvature;
    double dyy = 2 * x * slope + x * x * y * curvature;
    double[] expected = {y * g, dx, dy, 2 * dx + 3 * dy, dxx, dxy, dxy, dyy};
    for (int k = 0; k < expected.length; k++) {
      assertEquals(
          expected[k], found[k], 1e-12 * Math.max(1, Math.abs(expected[k])), "number " + k);
    }
  }

  @Test
  void erf() {
    double x = 0.7;
    double y = 0.6;
    double u = x * y;
    double g = Erf.erf(u);
    double slope = C * Math.exp(-u * u);
    double curvature = -2 * u * slope;
    var gradient = DensitiesAdjoint.erf(x, y);
    double tangent = DensitiesTangent.erf(x, y, 2, 3).tangent();
    double[][] h = DensitiesHessian.erf(x, y).hessian();
    verify(
        x,
        y,
        g,
        slope,
        curvature,
        gradient.value(),
        gradient.x(),
        gradient.y(),
        tangent,
        h[0][0],
        h[0][1],
        h[1][0],
        h[1][1]);
  }

  @Test
  void erfc() {
    double x = 0.7;
    double y = 1.6;
    double u = x * y;
    double g = Erf.erfc(u);
    double slope = -C * Math.exp(-u * u);
    double curvature = -2 * u * slope;
    var gradient = DensitiesAdjoint.erfc(x, y);
    double tangent = DensitiesTangent.erfc(x, y, 2, 3).tangent();
    double[][] h = DensitiesHessian.erfc(x, y).hessian();
    verify(
        x,
        y,
        g,
        slope,
        curvature,
        gradient.value(),
        gradient.x(),
        gradient.y(),
        tangent,
        h[0][0],
        h[0][1],
        h[1][0],
        h[1][1]);
  }

  @Test
  void normalPdf() {
    double x = -0.7;
    double y = 1.2;
    double u = x * y;
    double g = NORMAL.density(u);
    double slope = -u * g;
    double curvature = (u * u - 1) * g;
    var gradient = DensitiesAdjoint.normalPdf(x, y);
    double tangent = DensitiesTangent.normalPdf(x, y, 2, 3).tangent();
    double[][] h = DensitiesHessian.normalPdf(x, y).hessian();
    verify(
        x,
        y,
        g,
        slope,
        curvature,
        gradient.value(),
        gradient.x(),
        gradient.y(),
        tangent,
        h[0][0],
        h[0][1],
        h[1][0],
        h[1][1]);
  }

  @Test
  void normalCdf() {
    double x = 0.7;
    double y = -1.2;
    double u = x * y;
    double g = NORMAL.cumulativeProbability(u);
    double slope = NORMAL.density(u);
    double curvature = -u * slope;
    var gradient = DensitiesAdjoint.normalCdf(x, y);
    double tangent = DensitiesTangent.normalCdf(x, y, 2, 3).tangent();
    double[][] h = DensitiesHessian.normalCdf(x, y).hessian();
    verify(
        x,
        y,
        g,
        slope,
        curvature,
        gradient.value(),
        gradient.x(),
        gradient.y(),
        tangent,
        h[0][0],
        h[0][1],
        h[1][0],
        h[1][1]);
  }

  @Test
  void normalQuantile() {
    double x = 0.7;
    double y = 0.3;
    double u = x * y;
    double g = NORMAL.inverseCumulativeProbability(u);
    double slope = 1 / NORMAL.density(g);
    double curvature = g * slope * slope;
    var gradient = DensitiesAdjoint.normalQuantile(x, y);
    double tangent = DensitiesTangent.normalQuantile(x, y, 2, 3).tangent();
    double[][] h = DensitiesHessian.normalQuantile(x, y).hessian();
    verify(
        x,
        y,
        g,
        slope,
        curvature,
        gradient.value(),
        gradient.x(),
        gradient.y(),
        tangent,
        h[0][0],
        h[0][1],
        h[1][0],
        h[1][1]);
  }

  @Test
  void gamma() {
    double x = 1.7;
    double y = 1.3;
    double u = x * y;
    double g = Gamma.gamma(u);
    double slope = g * digamma(u);
    double curvature = slope * digamma(u) + g * sumOfPowers(2, u);
    var gradient = DensitiesAdjoint.gamma(x, y);
    double tangent = DensitiesTangent.gamma(x, y, 2, 3).tangent();
    double[][] h = DensitiesHessian.gamma(x, y).hessian();
    verify(
        x,
        y,
        g,
        slope,
        curvature,
        gradient.value(),
        gradient.x(),
        gradient.y(),
        tangent,
        h[0][0],
        h[0][1],
        h[1][0],
        h[1][1]);
  }

  @Test
  void logGamma() {
    double x = 1.7;
    double y = 2.3;
    double u = x * y;
    double g = Gamma.logGamma(u);
    double slope = digamma(u);
    double curvature = sumOfPowers(2, u);
    var gradient = DensitiesAdjoint.logGamma(x, y);
    double tangent = DensitiesTangent.logGamma(x, y, 2, 3).tangent();
    double[][] h = DensitiesHessian.logGamma(x, y).hessian();
    verify(
        x,
        y,
        g,
        slope,
        curvature,
        gradient.value(),
        gradient.x(),
        gradient.y(),
        tangent,
        h[0][0],
        h[0][1],
        h[1][0],
        h[1][1]);
  }

  @Test
  void digamma() {
    double x = 1.7;
    double y = 2.3;
    double u = x * y;
    double g = digamma(u);
    double slope = sumOfPowers(2, u);
    double curvature = -2 * sumOfPowers(3, u);
    var gradient = DensitiesAdjoint.digamma(x, y);
    double tangent = DensitiesTangent.digamma(x, y, 2, 3).tangent();
    double[][] h = DensitiesHessian.digamma(x, y).hessian();
    verify(
        x,
        y,
        g,
        slope,
        curvature,
        gradient.value(),
        gradient.x(),
        gradient.y(),
        tangent,
        h[0][0],
        h[0][1],
        h[1][0],
        h[1][1]);
  }

  @Test
  void trigamma() {
    double x = 1.7;
    double y = 2.3;
    double u = x * y;
    double g = sumOfPowers(2, u);
    double slope = -2 * sumOfPowers(3, u);
    double curvature = 6 * sumOfPowers(4, u);
    var gradient = DensitiesAdjoint.trigamma(x, y);
    double tangent = DensitiesTangent.trigamma(x, y, 2, 3).tangent();
    double[][] h = DensitiesHessian.trigamma(x, y).hessian();
    verify(
        x,
        y,
        g,
        slope,
        curvature,
        gradient.value(),
        gradient.x(),
        gradient.y(),
        tangent,
        h[0][0],
        h[0][1],
        h[1][0],
        h[1][1]);
  }

  @Test
  void softplus() {
    double x = 0.7;
    double y = -2.3;
    double u = x * y;
    double g = Math.log(1 + Math.exp(u));
    double slope = 1 / (1 + Math.exp(-u));
    double curvature = slope * (1 - slope);
    var gradient = DensitiesAdjoint.softplus(x, y);
    double tangent = DensitiesTangent.softplus(x, y, 2, 3).tangent();
    double[][] h = DensitiesHessian.softplus(x, y).hessian();
    verify(
        x,
        y,
        g,
        slope,
        curvature,
        gradient.value(),
        gradient.x(),
        gradient.y(),
        tangent,
        h[0][0],
        h[0][1],
        h[1][0],
        h[1][1]);
  }

  @Test
  void logistic() {
    double x = 0.7;
    double y = -2.3;
    double u = x * y;
    double g = 1 / (1 + Math.exp(-u));
    double slope = g * (1 - g);
    double curvature = slope * (1 - 2 * g);
    var gradient = DensitiesAdjoint.logistic(x, y);
    double tangent = DensitiesTangent.logistic(x, y, 2, 3).tangent();
    double[][] h = DensitiesHessian.logistic(x, y).hessian();
    verify(
        x,
        y,
        g,
        slope,
        curvature,
        gradient.value(),
        gradient.x(),
        gradient.y(),
        tangent,
        h[0][0],
        h[0][1],
        h[1][0],
        h[1][1]);
  }

  @Test
  void logit() {
    double x = 0.7;
    double y = 0.3;
    double u = x * y;
    double g = Math.log(u / (1 - u));
    double slope = 1 / u + 1 / (1 - u);
    double curvature = 1 / ((1 - u) * (1 - u)) - 1 / (u * u);
    var gradient = DensitiesAdjoint.logit(x, y);
    double tangent = DensitiesTangent.logit(x, y, 2, 3).tangent();
    double[][] h = DensitiesHessian.logit(x, y).hessian();
    verify(
        x,
        y,
        g,
        slope,
        curvature,
        gradient.value(),
        gradient.x(),
        gradient.y(),
        tangent,
        h[0][0],
        h[0][1],
        h[1][0],
        h[1][1]);
  }

  @Test
  void logSumExp() {
    double x = 0.7;
    double y = -1.3;
    double total = Math.exp(x * y) + Math.exp(y);
    double p = Math.exp(x * y) / total;
    double q = Math.exp(y) / total;
    var gradient = DensitiesAdjoint.logSumExp(x, y);
    assertEquals(Math.log(total), gradient.value(), 1e-14);
    assertEquals(p * y, gradient.x(), 1e-14);
    assertEquals(p * x + q, gradient.y(), 1e-14);
    double[][] h = DensitiesHessian.logSumExp(x, y).hessian();
    assertEquals(p * q * y * y, h[0][0], 1e-14);
    assertEquals(p + p * q * y * (x - 1), h[0][1], 1e-14);
    assertEquals(p * q * (x - 1) * (x - 1), h[1][1], 1e-14);
  }

  /** By its recurrence: what Hipparchus has is good to 1e-8 only. */
  private static double digamma(double x) {
    double y = x + 2000;
    double sum = Math.log(y) - 1 / (2 * y) - 1 / (12 * y * y);
    for (int k = 1999; k >= 0; k--) {
      sum -= 1 / (x + k);
    }
    return sum;
  }

  /** Σ (x + k)⁻ⁿ, with the tail by the formula of Euler and Maclaurin. */
  private static double sumOfPowers(int n, double x) {
    double y = x + 2000;
    double sum = Math.pow(y, 1 - n) / (n - 1) + Math.pow(y, -n) / 2 + n * Math.pow(y, -n - 1) / 12;
    for (int k = 1999; k >= 0; k--) {
      sum += Math.pow(x + k, -n);
    }
    return sum;
  }

  @Test
  void inALoop() {
    double[] data = {0.4, 1.7, 2.2};
    var gradient = DensitiesAdjoint.gammaLogLikelihood(1.6, 0.9, data);
    double shape = 0;
    double rate = 0;
    for (double x : data) {
      shape += Math.log(0.9) - digamma(1.6) + Math.log(x);
      rate += 1.6 / 0.9 - x;
    }
    assertEquals(shape, gradient.shape(), 1e-13);
    assertEquals(rate, gradient.rate(), 1e-13);
  }
}
