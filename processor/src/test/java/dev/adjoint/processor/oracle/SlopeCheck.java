package dev.adjoint.processor.oracle;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/**
 * Both modes against differences of the primal itself, which share not even the reading of the
 * source with the other oracles. It is asked of any program, so it first finds out whether
 * differences have anything to say: those of three step lengths must agree, and no kink may be at
 * the point, where the slopes to both sides differ.
 */
final class SlopeCheck implements Check {
  @Override
  public String title() {
    return "slopes";
  }

  @Override
  public void verify(Point point, Subject subject) {
    double[] x = point.inputs();
    double[] y = point.outputs(x);
    if (!Arrays.stream(y).allMatch(Double::isFinite)) {
      return;
    }
    double[] u = point.random(y.length, 31);
    double[] gradient = point.pullback(subject, u);
    double[] v = point.random(x.length, 32);
    double[] tangent = point.tangent(subject, v);
    Slope along = Slope.of(point, u, v);
    require(point, along, "adjoint", dot(gradient, v));
    require(point, along, "tangent", dot(u, tangent));
    int j = new Random(point.problem().name().hashCode()).nextInt(x.length);
    double[] axis = new double[x.length];
    axis[j] = 1;
    require(point, Slope.of(point, u, axis), "adjoint of input " + j, gradient[j]);
  }

  private static void require(Point point, Slope slope, String what, double actual) {
    if (!Undecided.isLoud(point, actual)) {
      slope.require(what, actual, point.jacobian().rounding(point.problem().single()));
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** The slope along a direction, as far as differences can tell. */
  private record Slope(boolean known, double value, double tolerance) {
    /** Where a program is steeper than that, the steps are too long to see its slope. */
    private static final double STEEPEST = 1e4;

    private static final Slope UNKNOWN = new Slope(false, 0, 0);

    static Slope of(Point point, double[] u, double[] direction) {
      boolean single = point.problem().single();
      double[] x = point.inputs();
      DoubleUnaryOperator f = step -> weighted(point, u, x, direction, step);
      double size = weighted(point, absolute(u), x, direction, 0);
      return of(f, single, single ? 1e-2 : 1e-6, Math.abs(size));
    }

    private static Slope of(DoubleUnaryOperator f, boolean single, double sharp, double size) {
      double ratio = single ? 2 : 4;
      double h = single ? 0x1p-2 : 0x1p-7;
      double[] slopes = new double[6];
      double[] kinks = new double[6];
      double middle = f.applyAsDouble(0);
      for (int k = 0; k < slopes.length; k++, h /= ratio) {
        double right = f.applyAsDouble(h);
        double left = f.applyAsDouble(-h);
        double half = (f.applyAsDouble(h / 2) - f.applyAsDouble(-h / 2)) / h;
        slopes[k] = (4 * half - (right - left) / (2 * h)) / 3;
        kinks[k] = Math.abs((right - middle) + (left - middle)) / h;
        if (k >= 2) {
          double scale = Math.abs(slopes[k]) + size;
          double error = Math.abs(slopes[k] - slopes[k - 1]) + Math.abs(slopes[k] - slopes[k - 2]);
          boolean smooth = kinks[k] <= Math.max(0.75 * kinks[k - 1], 5 * sharp * scale);
          if (error <= sharp * scale && smooth && Math.abs(slopes[k]) < STEEPEST) {
            return new Slope(true, slopes[k], (single ? 100 : 10) * sharp * scale);
          }
        }
      }
      return UNKNOWN;
    }

    void require(String what, double actual, double rounding) {
      if (known) {
        Closeness.close(what + " against slopes", actual, value, tolerance + rounding);
      }
    }

    private static double weighted(
        Point point, double[] u, double[] x, double[] direction, double step) {
      double[] at = x.clone();
      for (int i = 0; i < at.length; i++) {
        at[i] += step * direction[i];
      }
      try {
        double[] y = point.outputs(at);
        return y.length == u.length ? dot(u, y) : Double.NaN;
      } catch (IllegalStateException e) {
        return Double.NaN;
      }
    }

    private static double[] absolute(double[] u) {
      return Arrays.stream(u).map(Math::abs).toArray();
    }
  }
}
