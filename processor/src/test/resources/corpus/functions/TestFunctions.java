package corpus.functions;

import dev.adjoint.Differentiable;

/** Classical test functions of optimisation. */
final class TestFunctions {
  private TestFunctions() {}

  // @inputs v(-1.2, 1.0, -0.5, 0.8)
  @Differentiable
  static double rosenbrock(double[] x) {
    double s = 0;
    for (int i = 0; i < x.length - 1; i++) {
      double a = x[i + 1] - x[i] * x[i];
      double b = 1 - x[i];
      s += 100 * a * a + b * b;
    }
    return s;
  }

  // @inputs v(3.0, -1.0, 0.5, 1.0)
  @Differentiable
  static double powell(double[] x) {
    return Math.pow(x[0] + 10 * x[1], 2)
        + 5 * Math.pow(x[2] - x[3], 2)
        + Math.pow(x[1] - 2 * x[2], 4)
        + 10 * Math.pow(x[0] - x[3], 4);
  }

  // @inputs -3.0, -1.0, -2.5, -1.5
  @Differentiable
  static double wood(double a, double b, double c, double d) {
    double p = a * a - b;
    double q = c * c - d;
    return 100 * p * p
        + (a - 1) * (a - 1)
        + (c - 1) * (c - 1)
        + 90 * q * q
        + 10.1 * ((b - 1) * (b - 1) + (d - 1) * (d - 1))
        + 19.8 * (b - 1) * (d - 1);
  }

  @Differentiable
  static double beale(double x, double y) {
    double a = 1.5 - x + x * y;
    double b = 2.25 - x + x * y * y;
    double c = 2.625 - x + x * y * y * y;
    return a * a + b * b + c * c;
  }

  @Differentiable
  static double booth(double x, double y) {
    return (x + 2 * y - 7) * (x + 2 * y - 7) + (2 * x + y - 5) * (2 * x + y - 5);
  }

  @Differentiable
  static double himmelblau(double x, double y) {
    return Math.pow(x * x + y - 11, 2) + Math.pow(x + y * y - 7, 2);
  }

  @Differentiable
  static double ackley(double[] x) {
    double squares = 0;
    double cosines = 0;
    for (double e : x) {
      squares += e * e;
      cosines += Math.cos(2 * Math.PI * e);
    }
    int n = x.length;
    return -20 * Math.exp(-0.2 * Math.sqrt(squares / n)) - Math.exp(cosines / n) + 20 + Math.E;
  }

  @Differentiable
  static double rastrigin(double[] x) {
    double s = 10.0 * x.length;
    for (int i = 0; i < x.length; i++) {
      s += x[i] * x[i] - 10 * Math.cos(2 * Math.PI * x[i]);
    }
    return s;
  }

  @Differentiable
  static double griewank(double[] x) {
    double s = 0;
    double p = 1;
    for (int i = 1; i <= x.length; i++) {
      s += x[i - 1] * x[i - 1] / 4000;
      p *= Math.cos(x[i - 1] / Math.sqrt(i));
    }
    return 1 + s - p;
  }

  @Differentiable
  static double levy(double[] x) {
    int n = x.length;
    double w = 1 + (x[0] - 1) / 4;
    double s = Math.pow(Math.sin(Math.PI * w), 2);
    for (int i = 0; i < n - 1; i++) {
      double wi = 1 + (x[i] - 1) / 4;
      double root = Math.sin(Math.PI * wi + 1);
      s += (wi - 1) * (wi - 1) * (1 + 10 * root * root);
    }
    double last = 1 + (x[n - 1] - 1) / 4;
    double end = Math.sin(2 * Math.PI * last);
    return s + (last - 1) * (last - 1) * (1 + end * end);
  }

  @Differentiable
  static double speelpenning(double[] x) {
    double p = 1;
    for (int i = 0; i < x.length; i++) {
      p *= x[i];
    }
    return p;
  }

  @Differentiable
  static double speelpenningAtZero(double[] x) {
    x[2] = x[2] - x[2];
    double p = 1;
    for (double e : x) {
      p = p * e;
    }
    return p + x[0];
  }

  // @inputs v(0.1, 0.2, 0.15), spd(3), 1.1
  @Differentiable
  static double helmholtz(double[] x, double[][] a, double t) {
    final double gas = 8.314;
    double bx = 0;
    double xax = 0;
    double logs = 0;
    for (int i = 0; i < x.length; i++) {
      bx += 0.2 * (i + 1) * x[i];
      for (int j = 0; j < x.length; j++) {
        xax += x[i] * a[i][j] * x[j];
      }
    }
    for (int i = 0; i < x.length; i++) {
      logs += x[i] * Math.log(x[i] / (1 - bx));
    }
    double root = Math.sqrt(8);
    double quotient = (1 + (1 + Math.sqrt(2)) * bx) / (1 + (1 - Math.sqrt(2)) * bx);
    return gas * t * logs - xax / (root * bx) * Math.log(quotient);
  }

  @Differentiable
  static double logSumExp(double[] x) {
    double max = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < x.length; i++) {
      if (x[i] > max) {
        max = x[i];
      }
    }
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += Math.exp(x[i] - max);
    }
    return max + Math.log(sum);
  }

  @Differentiable
  static double example514(double x) {
    return Math.sqrt(x * x + Math.exp(x * x)) + Math.cos(x * x + Math.exp(x * x));
  }

  @Differentiable
  static double example514InSteps(double x) {
    double a = x * x;
    double b = Math.exp(a);
    double c = a + b;
    double d = Math.sqrt(c);
    double e = Math.cos(c);
    double f = d + e;
    return f;
  }

  // @inputs v(1.0, 2.0, 0.5, -1.0, 3.0), 0.7
  @Differentiable
  static double horner(double[] c, double x) {
    double y = 0;
    for (int i = c.length - 1; i >= 0; i--) {
      y = y * x + c[i];
    }
    return y;
  }

  @Differentiable
  static double continuedFraction(double x, int n) {
    double f = n + x;
    for (int k = n; k >= 1; k--) {
      f = k + x * x / f;
    }
    return x / f;
  }

  @Differentiable
  static double babylon(double x, double y) {
    return x * (-Math.sin(x * y) + y) * 4;
  }

  // @inputs 0.6, 0.9, 0.2, 1.05, 0.8
  @Differentiable
  static double blackScholes(double spot, double strike, double rate, double time, double sigma) {
    double root = sigma * Math.sqrt(time);
    double d1 = (Math.log(spot / strike) + (rate + sigma * sigma / 2) * time) / root;
    double d2 = d1 - root;
    double price = 0;
    for (int side = 0; side < 2; side++) {
      double d = side == 0 ? d1 : d2;
      double k = 1 / (1 + 0.2316419 * Math.abs(d));
      double poly =
          k
              * (0.319381530
                  + k * (-0.356563782 + k * (1.781477937 + k * (-1.821255978 + k * 1.330274429))));
      double tail = poly * Math.exp(-d * d / 2) / Math.sqrt(2 * Math.PI);
      double cdf = d >= 0 ? 1 - tail : tail;
      price += side == 0 ? spot * cdf : -strike * Math.exp(-rate * time) * cdf;
    }
    return price;
  }
}
