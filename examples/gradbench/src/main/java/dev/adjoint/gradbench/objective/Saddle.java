package dev.adjoint.gradbench.objective;

import dev.adjoint.Differentiable;

/**
 * The game of the {@code saddle} eval: whoever chooses x wants little, whoever then chooses y wants
 * much, and finds it by following a derivative.
 */
public final class Saddle {
  private static final double PRECISION = 1e-5;

  private Saddle() {}

  /** What the one pays the other. */
  @Differentiable
  public static double payment(double[] x, double[] y) {
    return (x[0] * x[0] + x[1] * x[1]) - (y[0] * y[0] + y[1] * y[1]);
  }

  /** The payment for x and the best answer to it, found by reverse mode. */
  @Differentiable(wrt = "x")
  public static double worstByReverse(double[] x, double[] start) {
    double[] y = start.clone();
    double best = payment(x, y);
    double[] slope = SaddleAdjoint.payment(x, y).y();
    double rate = 1e-5;
    int improvements = 0;
    while (norm(slope) > PRECISION) {
      if (improvements == 10) {
        rate *= 2;
        improvements = 0;
      }
      double[] next = {y[0] + rate * slope[0], y[1] + rate * slope[1]};
      if (distance(next, y) <= PRECISION) {
        break;
      }
      double payment = payment(x, next);
      if (payment > best) {
        y = next;
        best = payment;
        slope = SaddleAdjoint.payment(x, y).y();
        improvements++;
      } else {
        rate /= 2;
        improvements = 0;
      }
    }
    return payment(x, y);
  }

  /** The same by forward mode. */
  @Differentiable(wrt = "x")
  public static double worstByForward(double[] x, double[] start) {
    double[] y = start.clone();
    double best = payment(x, y);
    double[] slope = slopeByForward(x, y);
    double rate = 1e-5;
    int improvements = 0;
    while (norm(slope) > PRECISION) {
      if (improvements == 10) {
        rate *= 2;
        improvements = 0;
      }
      double[] next = {y[0] + rate * slope[0], y[1] + rate * slope[1]};
      if (distance(next, y) <= PRECISION) {
        break;
      }
      double payment = payment(x, next);
      if (payment > best) {
        y = next;
        best = payment;
        slope = slopeByForward(x, y);
        improvements++;
      } else {
        rate /= 2;
        improvements = 0;
      }
    }
    return payment(x, y);
  }

  private static double[] slopeByForward(double[] x, double[] y) {
    double[] still = {0, 0};
    return new double[] {
      SaddleTangent.payment(x, y, still, new double[] {1, 0}).tangent(),
      SaddleTangent.payment(x, y, still, new double[] {0, 1}).tangent()
    };
  }

  private static double norm(double[] v) {
    return Math.sqrt(v[0] * v[0] + v[1] * v[1]);
  }

  private static double distance(double[] a, double[] b) {
    double dx = a[0] - b[0];
    double dy = a[1] - b[1];
    return Math.sqrt(dx * dx + dy * dy);
  }
}
