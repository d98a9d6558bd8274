package hessians;

import dev.adjoint.Differentiable;
import dev.adjoint.Mode;

/** Functions that optimisers are tried on. */
final class Classical {
  private Classical() {}

  @Differentiable(modes = Mode.HESSIAN)
  static double rosenbrock(double x, double y) {
    double a = 1 - x;
    double b = y - x * x;
    return a * a + 100 * b * b;
  }

  @Differentiable(modes = Mode.HESSIAN)
  static double extendedRosenbrock(double[] x) {
    double sum = 0;
    for (int i = 0; i + 1 < x.length; i++) {
      double a = 1 - x[i];
      double b = x[i + 1] - x[i] * x[i];
      sum += a * a + 100 * b * b;
    }
    return sum;
  }

  @Differentiable(modes = Mode.HESSIAN)
  static double beale(double x, double y) {
    double a = 1.5 - x + x * y;
    double b = 2.25 - x + x * y * y;
    double c = 2.625 - x + x * y * y * y;
    return a * a + b * b + c * c;
  }

  @Differentiable(modes = Mode.HESSIAN)
  static double booth(double x, double y) {
    double a = x + 2 * y - 7;
    double b = 2 * x + y - 5;
    return a * a + b * b;
  }

  @Differentiable(modes = Mode.HESSIAN)
  static double himmelblau(double x, double y) {
    double a = x * x + y - 11;
    double b = x + y * y - 7;
    return a * a + b * b;
  }

  @Differentiable(modes = Mode.HESSIAN)
  static double powellSingular(double[] x) {
    double a = x[0] + 10 * x[1];
    double b = x[2] - x[3];
    double c = x[1] - 2 * x[2];
    double d = x[0] - x[3];
    return a * a + 5 * b * b + Math.pow(c, 4) + 10 * Math.pow(d, 4);
  }

  @Differentiable(modes = Mode.HESSIAN)
  static double wood(double[] x) {
    double a = x[0] * x[0] - x[1];
    double b = x[2] * x[2] - x[3];
    double c = x[1] - 1;
    double d = x[3] - 1;
    double e = x[0] - 1;
    double f = x[2] - 1;
    return 100 * a * a + e * e + f * f + 90 * b * b + 10.1 * (c * c + d * d) + 19.8 * c * d;
  }

  @Differentiable(modes = Mode.HESSIAN)
  static double branin(double x, double y) {
    double t = y - 5.1 / (4 * Math.PI * Math.PI) * x * x + 5 / Math.PI * x - 6;
    return t * t + 10 * (1 - 1 / (8 * Math.PI)) * Math.cos(x) + 10;
  }

  @Differentiable(modes = Mode.HESSIAN)
  static double ackley(double[] x) {
    double squares = 0;
    double waves = 0;
    for (double each : x) {
      squares += each * each;
      waves += Math.cos(2 * Math.PI * each);
    }
    int n = x.length;
    return -20 * Math.exp(-0.2 * Math.sqrt(squares / n)) - Math.exp(waves / n) + 20 + Math.E;
  }

  @Differentiable(modes = Mode.HESSIAN)
  static double rastrigin(double[] x) {
    double sum = 10 * x.length;
    for (double each : x) {
      sum += each * each - 10 * Math.cos(2 * Math.PI * each);
    }
    return sum;
  }

  @Differentiable(modes = Mode.HESSIAN)
  static double styblinskiTang(double[] x) {
    double sum = 0;
    for (double each : x) {
      double square = each * each;
      sum += square * square - 16 * square + 5 * each;
    }
    return sum / 2;
  }

  @Differentiable(modes = Mode.HESSIAN)
  static double goldsteinPrice(double x, double y) {
    double p = x + y + 1;
    double q = 19 - 14 * x + 3 * x * x - 14 * y + 6 * x * y + 3 * y * y;
    double r = 2 * x - 3 * y;
    double s = 18 - 32 * x + 12 * x * x + 48 * y - 36 * x * y + 27 * y * y;
    return (1 + p * p * q) * (30 + r * r * s);
  }

  @Differentiable(modes = Mode.HESSIAN)
  static double trid(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (x[i] - 1) * (x[i] - 1);
      if (i > 0) {
        sum -= x[i] * x[i - 1];
      }
    }
    return sum;
  }

  @Differentiable(modes = Mode.HESSIAN)
  static double zakharov(double[] x) {
    double squares = 0;
    double weighted = 0;
    for (int i = 0; i < x.length; i++) {
      squares += x[i] * x[i];
      weighted += 0.5 * (i + 1) * x[i];
    }
    return squares + weighted * weighted + Math.pow(weighted, 4);
  }

  @Differentiable(modes = Mode.HESSIAN)
  static double dixonPrice(double[] x) {
    double sum = (x[0] - 1) * (x[0] - 1);
    for (int i = 1; i < x.length; i++) {
      double a = 2 * x[i] * x[i] - x[i - 1];
      sum += (i + 1) * a * a;
    }
    return sum;
  }

  @Differentiable(modes = Mode.HESSIAN)
  static double brown(double[] x) {
    double sum = 0;
    for (int i = 0; i + 1 < x.length; i++) {
      double a = x[i] * x[i];
      double b = x[i + 1] * x[i + 1];
      sum += Math.pow(a, b + 1) + Math.pow(b, a + 1);
    }
    return sum;
  }

  @Differentiable(modes = Mode.HESSIAN)
  static double bohachevsky(double x, double y) {
    return x * x
        + 2 * y * y
        - 0.3 * Math.cos(3 * Math.PI * x)
        - 0.4 * Math.cos(4 * Math.PI * y)
        + 0.7;
  }

  @Differentiable(modes = Mode.HESSIAN)
  static double mcCormick(double x, double y) {
    return Math.sin(x + y) + (x - y) * (x - y) - 1.5 * x + 2.5 * y + 1;
  }

  @Differentiable(modes = Mode.HESSIAN)
  static double logSumExp(double[] x) {
    double max = x[0];
    for (double each : x) {
      max = Math.max(max, each);
    }
    double sum = 0;
    for (double each : x) {
      sum += Math.exp(each - max);
    }
    return max + Math.log(sum);
  }

  /** Weights of two features; samples in rows of three, the last the label. */
  @Differentiable(wrt = "w", modes = Mode.HESSIAN)
  static double logisticLoss(double[] w, double[][] samples) {
    double loss = 0;
    for (double[] sample : samples) {
      double score = 0;
      for (int j = 0; j < w.length; j++) {
        score += w[j] * sample[j];
      }
      loss += Math.log1p(Math.exp(-sample[w.length] * score));
    }
    return loss;
  }
}
