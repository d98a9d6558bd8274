package corpus.calls;

import dev.adjoint.Differentiable;

/** Calls of methods whose source is in the same compilation. */
public final class Helpers {
  private Helpers() {}

  private static double square(double x) {
    return x * x;
  }

  private static double norm(double... entries) {
    double sum = 0;
    for (double entry : entries) {
      sum += square(entry);
    }
    return Math.sqrt(sum);
  }

  @Differentiable
  static double chain(double x, double y) {
    return square(x) * Math.sin(y) + square(square(y));
  }

  @Differentiable
  static double varargs(double x, double y, double[] a) {
    return norm(x, y) + norm(a) * norm(x) + norm();
  }

  static double scale(double x) {
    return 2 * x;
  }

  static double scale(float x) {
    return 3 * x;
  }

  static double scale(int n) {
    return 4.0 * n;
  }

  @Differentiable
  static double overloads(double x, int n) {
    return scale(x) * scale(n) + scale(x * n);
  }

  private static void shift(double[] a, double by) {
    for (int i = 0; i < a.length; i++) {
      a[i] += by * a[i];
    }
  }

  @Differentiable
  static double changesArray(double[] a, double x) {
    double[] b = a.clone();
    shift(b, x);
    shift(b, b[0]);
    double sum = 0;
    for (double entry : b) {
      sum += entry * entry;
    }
    return sum;
  }

  @Differentiable
  static void changesArgument(double[] a, double x) {
    shift(a, x);
    a[0] = square(a[1]);
    shift(a, square(a[0]));
  }

  private static double firstOf(double[] a, double[] b) {
    a[0] *= 2;
    return a[0] * b[0] + b[1];
  }

  // @inputs keep(mixed(3)), kept()
  // @inputs mixed(3), positive(3)
  @Differentiable
  static double aliases(double[] a, double[] b) {
    return firstOf(a, b) + firstOf(b, a);
  }
}
