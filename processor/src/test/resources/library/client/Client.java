package client;

import dev.adjoint.Differentiable;
import dev.adjoint.Mode;
import java.util.Random;
import lib.Curve;

/** Differentiates through a library. */
public final class Client {
  private static final double STEP = 1e-6;

  static int ticks;

  private Client() {}

  @Differentiable
  static double price(double r, double[] w, double[] data) {
    double p = Curve.discount(r, 2.0) + Curve.discount(r * r, w[0]) * r + Curve.discount(r, 3);
    double l = Curve.loss(w, new double[] {1, 2, 3});
    double[] c = w.clone();
    Curve.scale(c, r);
    Curve.scale(c, c[1]);
    double[] d = Curve.cumulate(c);
    double[] e = Curve.self(c, r);
    e[1] *= 2;
    double n = 0;
    for (int i = 0; i < 3; i++) {
      n += Curve.norm(r, w[i], i) * Curve.Inner.recursive(w[i], i);
      Curve.scale(d, n);
    }
    return p * l + d[2] * e[0] + c[1] + data[0] * r + n;
  }

  @Differentiable
  static float narrow(float r) {
    return Curve.discount(r * 2) * r;
  }

  @Differentiable(modes = Mode.TANGENT)
  static double forwardOnly(double x, Random random) {
    return Curve.noisy(x * x, random);
  }

  @Differentiable(modes = Mode.ADJOINT)
  static double reverseOnly(double x) {
    return Curve.square(x * x);
  }

  static int tick() {
    return ++ticks;
  }

  static double ticked(double x, int n) {
    double y = x * tick();
    return n > 3 ? y * tick() : y;
  }

  @Differentiable
  static double effects(double x, double[] a) {
    double sum = tick();
    for (double each : a) {
      sum += ticked(each * x, 2) * tick();
    }
    return sum * Curve.norm(x, tick());
  }

  /** Rows of: adjoint, tangent, central difference. */
  public static double[][] derivatives() {
    double r = 0.4;
    double[] w = {0.5, 0.7, 0.3};
    double[] data = {1.5};
    ClientAdjoint.PriceGradient gradient = ClientAdjoint.price(r, w, data);
    double[][] rows = new double[4][];
    for (int i = 0; i < 4; i++) {
      double[] up = w.clone();
      double[] down = w.clone();
      double[] dot = new double[3];
      double h = i == 3 ? STEP : 0;
      if (i < 3) {
        up[i] += STEP;
        down[i] -= STEP;
        dot[i] = 1;
      }
      rows[i] =
          new double[] {
            i == 3 ? gradient.r() : gradient.w()[i],
            ClientTangent.price(r, w, data, i == 3 ? 1 : 0, dot, new double[1]).tangent(),
            (price(r + h, up, data) - price(r - h, down, data)) / (2 * STEP)
          };
    }
    return rows;
  }

  /** Values: of the method, by its companions. */
  public static double[] values() {
    double[] w = {0.5, 0.7, 0.3};
    double[] data = {1.5};
    return new double[] {
      price(0.4, w, data),
      ClientAdjoint.price(0.4, w, data).value(),
      ClientTangent.price(0.4, w, data, 0, new double[3], new double[1]).value()
    };
  }

  /** How often each companion ran what has effects; the method itself first. */
  public static int[] effectsOfEach() {
    double[] a = {1, 2};
    int[] counts = new int[4];
    ticks = 0;
    effects(0.5, a);
    counts[0] = ticks;
    ticks = 0;
    ClientAdjoint.effects(0.5, a);
    counts[1] = ticks;
    ticks = 0;
    ClientAdjoint.effectsVjp(0.5, a, 1, new double[1], new double[2]);
    counts[2] = ticks;
    ticks = 0;
    ClientTangent.effects(0.5, a, 1, new double[2]);
    counts[3] = ticks;
    return counts;
  }

  /** Derivatives of the small methods. */
  public static double[] small() {
    return new double[] {
      ClientAdjoint.narrow(0.5f).r(),
      ClientAdjoint.reverseOnly(3).x(),
      ClientTangent.forwardOnly(3, new Random(1), 1).tangent() / new Random(1).nextDouble()
    };
  }

  /** A library's method called three times, once with one array as two arguments. */
  @Differentiable(modes = {dev.adjoint.Mode.ADJOINT, dev.adjoint.Mode.HESSIAN})
  public static double composed(double[] x, double w) {
    double[] y = {x[0] * x[1], x[1] + w, Math.exp(x[0])};
    double e = Curve.energy(y, x, w);
    if (e > 0) {
      e *= Curve.energy(x, x, w * w);
    }
    return e * e + Curve.energy(x, y, e);
  }

  /** A Hessian times a direction, each entry beside the difference of gradients. */
  public static double[][] curvatures() {
    double[] x = {0.7, 0.4};
    double[] v = {0.3, -0.8};
    double w = 0.9;
    double wDot = 0.5;
    double h = 1e-5;
    ClientHessian.ComposedHvp product = ClientHessian.composedHvp(x, w, v, wDot);
    double[] up = {x[0] + h * v[0], x[1] + h * v[1]};
    double[] down = {x[0] - h * v[0], x[1] - h * v[1]};
    ClientAdjoint.ComposedGradient more = ClientAdjoint.composed(up, w + h * wDot);
    ClientAdjoint.ComposedGradient less = ClientAdjoint.composed(down, w - h * wDot);
    return new double[][] {
      {product.xHvp()[0], (more.x()[0] - less.x()[0]) / (2 * h)},
      {product.xHvp()[1], (more.x()[1] - less.x()[1]) / (2 * h)},
      {product.wHvp(), (more.w() - less.w()) / (2 * h)}
    };
  }
}
