package dev.adjoint.programs.heston;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/** Points and weights of an integral from 0 to infinity. */
record Quadrature(double[] points, double[] weights) {
  /** Gauss and Legendre's rule on (0, 1), by u = scale x / (1 − x). */
  static Quadrature of(int points, double scale) {
    GaussIntegrator rule = new GaussIntegratorFactory().legendre(points, 0, 1);
    double[] u = new double[points];
    double[] weights = new double[points];
    for (int k = 0; k < points; k++) {
      double rest = 1 - rule.getPoint(k);
      u[k] = scale * rule.getPoint(k) / rest;
      weights[k] = rule.getWeight(k) * scale / (rest * rest);
    }
    return new Quadrature(u, weights);
  }
}
