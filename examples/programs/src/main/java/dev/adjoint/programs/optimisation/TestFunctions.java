package dev.adjoint.programs.optimisation;

import static dev.adjoint.Mode.ADJOINT;
import static dev.adjoint.Mode.HESSIAN;
import static java.lang.Math.PI;
import static java.lang.Math.atan;
import static java.lang.Math.cos;
import static java.lang.Math.exp;
import static java.lang.Math.pow;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;

import dev.adjoint.Differentiable;

/**
 * Functions of Moré, Garbow and Hillstrom, Testing Unconstrained Optimization Software, ACM
 * Transactions on Mathematical Software 7 (1981), with their numbers there.
 */
final class TestFunctions {
  private TestFunctions() {}

  /** (5). */
  @Differentiable(modes = {ADJOINT, HESSIAN})
  static double beale(double[] x) {
    double[] y = {1.5, 2.25, 2.625};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double f = y[i] - x[0] * (1 - pow(x[1], i + 1));
      sum += f * f;
    }
    return sum;
  }

  /** (7). */
  @Differentiable(modes = {ADJOINT, HESSIAN})
  static double helicalValley(double[] x) {
    double turns = atan(x[1] / x[0]) / (2 * PI);
    if (x[0] < 0) {
      turns += 0.5;
    }
    double f1 = 10 * (x[2] - 10 * turns);
    double f2 = 10 * (sqrt(x[0] * x[0] + x[1] * x[1]) - 1);
    return f1 * f1 + f2 * f2 + x[2] * x[2];
  }

  /** (14). */
  @Differentiable(modes = {ADJOINT, HESSIAN})
  static double wood(double[] x) {
    double a = x[1] - x[0] * x[0];
    double b = 1 - x[0];
    double c = x[3] - x[2] * x[2];
    double d = 1 - x[2];
    double e = x[1] + x[3] - 2;
    double f = x[1] - x[3];
    return 100 * a * a + b * b + 90 * c * c + d * d + 10 * e * e + 0.1 * f * f;
  }

  /** (16). */
  @Differentiable(modes = {ADJOINT, HESSIAN})
  static double brownDennis(double[] x) {
    double sum = 0;
    for (int i = 1; i <= 20; i++) {
      double t = i / 5.0;
      double a = x[0] + t * x[1] - exp(t);
      double b = x[2] + x[3] * sin(t) - cos(t);
      double f = a * a + b * b;
      sum += f * f;
    }
    return sum;
  }

  /** (20). */
  @Differentiable(modes = {ADJOINT, HESSIAN})
  static double watson(double[] x) {
    double sum = x[0] * x[0] + (x[1] - x[0] * x[0] - 1) * (x[1] - x[0] * x[0] - 1);
    for (int i = 1; i <= 29; i++) {
      double t = i / 29.0;
      double slope = 0;
      double value = 0;
      double power = 1;
      for (int j = 0; j < x.length; j++) {
        value += x[j] * power;
        if (j + 1 < x.length) {
          slope += (j + 1) * x[j + 1] * power;
        }
        power *= t;
      }
      double f = slope - value * value - 1;
      sum += f * f;
    }
    return sum;
  }

  /** (21). */
  @Differentiable(modes = {ADJOINT, HESSIAN})
  static double extendedRosenbrock(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i += 2) {
      double a = 10 * (x[i + 1] - x[i] * x[i]);
      double b = 1 - x[i];
      sum += a * a + b * b;
    }
    return sum;
  }

  /** (22). */
  @Differentiable(modes = {ADJOINT, HESSIAN})
  static double extendedPowell(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i += 4) {
      double a = x[i] + 10 * x[i + 1];
      double b = x[i + 2] - x[i + 3];
      double c = (x[i + 1] - 2 * x[i + 2]) * (x[i + 1] - 2 * x[i + 2]);
      double d = (x[i] - x[i + 3]) * (x[i] - x[i + 3]);
      sum += a * a + 5 * b * b + c * c + 10 * d * d;
    }
    return sum;
  }

  /** (23). */
  @Differentiable(modes = {ADJOINT, HESSIAN})
  static double penalty(double[] x) {
    double sum = 0;
    double square = -0.25;
    for (double each : x) {
      sum += 1e-5 * (each - 1) * (each - 1);
      square += each * each;
    }
    return sum + square * square;
  }

  /** (26). */
  @Differentiable(modes = {ADJOINT, HESSIAN})
  static double trigonometric(double[] x) {
    double cosines = 0;
    for (double each : x) {
      cosines += cos(each);
    }
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double f = x.length - cosines + (i + 1) * (1 - cos(x[i])) - sin(x[i]);
      sum += f * f;
    }
    return sum;
  }

  /** (28). */
  @Differentiable(modes = {ADJOINT, HESSIAN})
  static double boundaryValue(double[] x) {
    int n = x.length;
    double h = 1.0 / (n + 1);
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double before = i == 0 ? 0 : x[i - 1];
      double after = i == n - 1 ? 0 : x[i + 1];
      double t = x[i] + (i + 1) * h + 1;
      double f = 2 * x[i] - before - after + h * h * t * t * t / 2;
      sum += f * f;
    }
    return sum;
  }

  /** (30). */
  @Differentiable(modes = {ADJOINT, HESSIAN})
  static double broydenTridiagonal(double[] x) {
    int n = x.length;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double before = i == 0 ? 0 : x[i - 1];
      double after = i == n - 1 ? 0 : x[i + 1];
      double f = (3 - 2 * x[i]) * x[i] - before - 2 * after + 1;
      sum += f * f;
    }
    return sum;
  }

  /** (35): shifted Chebyshev polynomials at the points, their means against their integrals. */
  @Differentiable(modes = {ADJOINT, HESSIAN})
  static double chebyquad(double[] x) {
    int n = x.length;
    double[] mean = new double[n];
    for (double each : x) {
      double before = 1;
      double now = 2 * each - 1;
      for (int i = 0; i < n; i++) {
        mean[i] += now / n;
        double next = 2 * (2 * each - 1) * now - before;
        before = now;
        now = next;
      }
    }
    double sum = 0;
    for (int i = 1; i <= n; i++) {
      double integral = i % 2 == 1 ? 0 : -1.0 / (i * i - 1);
      sum += (mean[i - 1] - integral) * (mean[i - 1] - integral);
    }
    return sum;
  }
}
