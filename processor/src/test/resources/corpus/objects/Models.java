package corpus.objects;

import dev.adjoint.Differentiable;

/** Instance methods of classes, records, enums and interfaces. */
public final class Models {
  private Models() {}

  /** A curve with an array and a number as its fields. */
  public static final class Curve {
    final double level;
    final double[] knots;
    final int degree;
    static final double UNIT = 1.5;

    Curve(double level, double[] knots, int degree) {
      this.level = level;
      this.knots = knots;
      this.degree = degree;
    }

    int degree() {
      return degree;
    }

    private double term(int i, double t) {
      return knots[i] * Math.pow(t, i) * UNIT;
    }

    // @inputs new Models.Curve(0.3, mixed(4), 2), 0.7
    @Differentiable
    double at(double t) {
      double sum = level;
      for (int i = 0; i < knots.length; i++) {
        sum += term(i, t);
      }
      return sum * degree();
    }

    // @inputs new Models.Curve(0.3, mixed(4), 2), 0.7
    @Differentiable(wrt = {"this.level", "this.knots", "t"})
    double all(double t) {
      return this.at(t) * level + at(level);
    }

    // @inputs new Models.Curve(0.3, mixed(4), 2), mixed(3)
    @Differentiable(wrt = "this.knots")
    double[] sampled(double[] times) {
      double[] values = new double[times.length];
      for (int i = 0; i < times.length; i++) {
        values[i] = at(times[i]);
      }
      return values;
    }

    // @inputs new Models.Curve(0.3, mixed(4), 2), new Models.Curve(-0.4, positive(2), 1), 0.6
    @Differentiable
    double against(Curve other, double t) {
      return at(t) - other.at(2 * t) * other.level;
    }
  }

  /** A record with annotated methods of its own. */
  public record Gaussian(double mean, double deviation) {
    // @inputs new Models.Gaussian(0.3, 1.2), 0.7
    @Differentiable
    double density(double x) {
      double z = (x - mean) / deviation;
      return Math.exp(-0.5 * z * z) / (deviation * Math.sqrt(2 * Math.PI));
    }

    // @inputs new Models.Gaussian(0.3, 1.2), 0.7
    @Differentiable(wrt = {"this.mean", "this.deviation"})
    double score(double x) {
      return Math.log(density(x));
    }

    // @inputs new Models.Gaussian(0.3, 1.2), new Models.Gaussian(-0.1, 0.8)
    @Differentiable
    static double divergence(Gaussian p, Gaussian q) {
      double ratio = p.deviation / q.deviation();
      double shift = (p.mean - q.mean) / q.deviation;
      return 0.5 * (ratio * ratio + shift * shift - 1) - Math.log(ratio);
    }
  }

  /** Kernels that are chosen by an enum. */
  public enum Kernel {
    GAUSS,
    CAUCHY,
    LINEAR;

    // @inputs Models.Kernel.GAUSS, 0.7, 1.3
    // @inputs Models.Kernel.CAUCHY, 0.7, 1.3
    // @inputs Models.Kernel.LINEAR, 0.7, 1.3
    @Differentiable
    double of(double r, double width) {
      double z = r / width;
      return switch (this) {
        case GAUSS -> Math.exp(-z * z);
        case CAUCHY -> 1 / (1 + z * z);
        case LINEAR -> Math.max(0, 1 - Math.abs(z));
      };
    }
  }

  /** Static methods may stand in an interface. */
  public interface Formulas {
    @Differentiable
    static double hill(double x, double k, double n) {
      double p = Math.pow(x, n);
      return p / (Math.pow(k, n) + p);
    }
  }

  // @inputs mixed(4), Models.Kernel.GAUSS, 0.9
  // @inputs mixed(4), Models.Kernel.CAUCHY, 0.9
  @Differentiable
  static double energy(double[] x, Kernel kernel, double width) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < i; j++) {
        sum += kernel.of(x[i] - x[j], width) * (kernel == Kernel.GAUSS ? 2 : kernel.ordinal());
      }
    }
    return sum;
  }

  // @inputs new Models.Curve(0.3, mixed(4), 2), 0.7
  @Differentiable
  static double passiveCurve(Curve curve, double t) {
    return curve.at(t) * curve.level;
  }
}
