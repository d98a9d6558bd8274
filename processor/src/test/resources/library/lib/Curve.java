package lib;

import dev.adjoint.Differentiable;
import dev.adjoint.Mode;
import java.util.Random;

/** A library, of which clients have the class files alone. */
public final class Curve {
  private Curve() {}

  @Differentiable
  public static double discount(double rate, double t) {
    return Math.exp(-rate * t);
  }

  @Differentiable
  public static float discount(float rate) {
    return rate * rate;
  }

  @Differentiable
  public static double discount(double rate, int years) {
    return Math.pow(1 + rate, -years);
  }

  @Differentiable(wrt = "weights", workspace = true)
  public static double loss(double[] weights, double[] data) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double difference = weights[i] * weights[i] - data[i];
      sum += difference * difference;
    }
    return sum;
  }

  @Differentiable(workspace = true)
  public static void scale(double[] a, double by) {
    for (int i = 0; i < a.length; i++) {
      a[i] *= by * a[i];
    }
  }

  @Differentiable(name = "runningSum")
  public static double[] cumulate(double[] a) {
    double[] sums = a.clone();
    for (int i = 1; i < sums.length; i++) {
      sums[i] += sums[i - 1] * sums[i - 1];
    }
    return sums;
  }

  @Differentiable
  public static double[] self(double[] a, double x) {
    a[0] *= x;
    return a;
  }

  @Differentiable
  public static double noisy(double x, Random random) {
    return x * random.nextDouble();
  }

  @Differentiable(modes = Mode.ADJOINT)
  public static double square(double x) {
    return x * x;
  }

  @Differentiable
  public static double norm(double... entries) {
    double sum = 0;
    for (double entry : entries) {
      sum += entry * entry;
    }
    return Math.sqrt(sum);
  }

  /** A class in a class. */
  public static final class Inner {
    private Inner() {}

    @Differentiable
    public static double recursive(double x, int n) {
      return n == 0 ? x : Math.sin(x * recursive(x, n - 1)) + 1;
    }
  }

  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
  public static double energy(double[] x, double[] y, double w) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += Math.sin(w * x[i]) * y[(i + 1) % y.length] * x[0];
    }
    return sum;
  }
}
