package dev.adjoint.programs.hmc;

import static java.lang.Math.exp;
import static java.lang.Math.log1p;

import dev.adjoint.Differentiable;
import dev.adjoint.Mode;

/** Logarithms of posterior densities, but for constants; {@code q} is what is not known. */
final class Posteriors {
  private Posteriors() {}

  /**
   * Eight schools (Rubin 1981), not centred: the effect of school j is μ + τ z, with z ~ N(0, 1), μ
   * ~ N(0, 5), τ ~ half-Cauchy(0, 5); q is μ, log τ, and the z.
   */
  @Differentiable(wrt = "q", modes = Mode.ADJOINT)
  static double eightSchools(double[] q, double[] effect, double[] error) {
    double mu = q[0];
    double tau = exp(q[1]);
    double log = -mu * mu / 50 - log1p(tau * tau / 25) + q[1];
    for (int j = 0; j < effect.length; j++) {
      double z = q[2 + j];
      double miss = (effect[j] - mu - tau * z) / error[j];
      log -= 0.5 * (z * z + miss * miss);
    }
    return log;
  }

  /** Logistic regression: an intercept and slopes, all ~ N(0, 2.5). */
  @Differentiable(wrt = "q", modes = Mode.ADJOINT)
  static double logistic(double[] q, double[][] x, boolean[] label) {
    double log = 0;
    for (double each : q) {
      log -= each * each / 12.5;
    }
    for (int i = 0; i < x.length; i++) {
      double eta = q[0];
      for (int j = 0; j < x[i].length; j++) {
        eta += q[j + 1] * x[i][j];
      }
      log -= softplus(label[i] ? -eta : eta);
    }
    return log;
  }

  private static double softplus(double t) {
    return t > 0 ? t + log1p(exp(-t)) : log1p(exp(t));
  }

  /** Linear regression with a known error: the posterior is normal. */
  @Differentiable(wrt = "q", modes = Mode.ADJOINT)
  static double linear(double[] q, double[][] x, double[] y, double error, double prior) {
    double log = 0;
    for (double each : q) {
      log -= 0.5 * (each / prior) * (each / prior);
    }
    for (int i = 0; i < x.length; i++) {
      double miss = y[i];
      for (int j = 0; j < q.length; j++) {
        miss -= q[j] * x[i][j];
      }
      log -= 0.5 * (miss / error) * (miss / error);
    }
    return log;
  }
}
