package dev.adjoint.programs.optimisation;

/**
 * Newton's method in a trust region; its steps are found by conjugate gradients (Steihaug), which
 * need only products of the Hessian with directions, never the matrix.
 */
final class TruncatedNewton {
  private static final int MOST_STEPS = 1000;

  private final Objective objective;

  TruncatedNewton(Objective objective) {
    this.objective = objective;
  }

  Outcome minimise(double[] start, double tolerance) {
    double[] x = start.clone();
    double value = objective.value(x);
    double[] gradient = objective.gradient(x);
    double radius = 1;
    for (int step = 0; step < MOST_STEPS && norm(gradient) > tolerance; step++) {
      double[] move = step(x, gradient, radius);
      double[] next = sum(x, 1, move);
      double promised = -dot(gradient, move) - 0.5 * dot(move, objective.product(x, move));
      double found = objective.value(next);
      double ratio = (value - found) / promised;
      if (!(ratio >= 0.25)) {
        radius = 0.25 * norm(move);
      } else if (ratio > 0.75 && norm(move) > 0.99 * radius) {
        radius *= 2;
      }
      if (ratio > 1e-4) {
        x = next;
        value = found;
        gradient = objective.gradient(x);
      } else if (radius < 1e-14 * (1 + norm(x))) {
        break;
      }
    }
    return objective.outcome(x, value);
  }

  /** Conjugate gradients on H p = -g until the residual is small, or p leaves the region. */
  private double[] step(double[] x, double[] gradient, double radius) {
    double enough = Math.min(0.5, Math.sqrt(norm(gradient))) * norm(gradient);
    double[] p = new double[x.length];
    double[] residual = gradient.clone();
    double[] direction = sum(new double[x.length], -1, residual);
    for (int k = 0; k < 2 * x.length; k++) {
      double[] product = objective.product(x, direction);
      double curvature = dot(direction, product);
      if (curvature <= 0) {
        return toBoundary(p, direction, radius);
      }
      double square = dot(residual, residual);
      double length = square / curvature;
      double[] next = sum(p, length, direction);
      if (norm(next) >= radius) {
        return toBoundary(p, direction, radius);
      }
      p = next;
      residual = sum(residual, length, product);
      if (norm(residual) < enough) {
        return p;
      }
      double ratio = dot(residual, residual) / square;
      direction = sum(sum(new double[x.length], -1, residual), ratio, direction);
    }
    return p;
  }

  private static double[] toBoundary(double[] p, double[] direction, double radius) {
    double a = dot(direction, direction);
    double b = dot(p, direction);
    double c = dot(p, p) - radius * radius;
    return sum(p, (-b + Math.sqrt(b * b - a * c)) / a, direction);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  private static double norm(double[] a) {
    return Math.sqrt(dot(a, a));
  }

  private static double[] sum(double[] a, double factor, double[] b) {
    double[] sum = a.clone();
    for (int k = 0; k < sum.length; k++) {
      sum[k] += factor * b[k];
    }
    return sum;
  }
}
