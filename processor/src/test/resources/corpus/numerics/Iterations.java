package corpus.numerics;

import dev.adjoint.Differentiable;

/** Root finding, series and recurrences whose length depends on the data. */
final class Iterations {
  private Iterations() {}

  @Differentiable
  static double newtonSquareRoot(double a, double start) {
    double x = start;
    double old;
    do {
      old = x;
      x = 0.5 * (x + a / x);
    } while (Math.abs(x - old) > 1e-10);
    return x;
  }

  @Differentiable
  static double newtonWithTolerance(double a, double tolerance) {
    double x = a;
    while (x * x - a > tolerance || a - x * x > tolerance) {
      x = x - (x * x - a) / (2 * x);
    }
    return x * x * x;
  }

  @Differentiable
  static double bisection(double target) {
    double low = 0;
    double high = 2 * target + 1;
    while (high - low > 1e-3) {
      double middle = (low + high) / 2;
      if (middle * middle < target) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  // @inputs 0.8, 0.3
  @Differentiable
  static double kepler(double anomaly, double eccentricity) {
    double e = anomaly;
    for (int i = 0; i < 50; i++) {
      double delta = (e - eccentricity * Math.sin(e) - anomaly) / (1 - eccentricity * Math.cos(e));
      e -= delta;
      if (Math.abs(delta) < 1e-9) {
        break;
      }
    }
    return e;
  }

  @Differentiable
  static double sineSeries(double x) {
    double term = x;
    double sum = 0;
    int k = 1;
    while (Math.abs(term) > 1e-12) {
      sum += term;
      term *= -x * x / (++k * ++k);
    }
    return sum;
  }

  @Differentiable
  static double agm(double a, double b) {
    while (Math.abs(a - b) > 1e-13 * a) {
      double mean = (a + b) / 2;
      b = Math.sqrt(a * b);
      a = mean;
    }
    return a;
  }

  @Differentiable
  static double fixedPoint(double a, double b) {
    double x = 1;
    int count = 0;
    while (true) {
      double next = Math.cos(a * x) * b;
      if (Math.abs(next - x) < 1e-8 || ++count > 200) {
        return next;
      }
      x = next;
    }
  }

  @Differentiable
  static double secant(double a) {
    double x0 = 1;
    double x1 = 2;
    double f0 = x0 * x0 * x0 - a;
    for (int i = 0; i < 6; i++) {
      double f1 = x1 * x1 * x1 - a;
      double x2 = x1 - f1 * (x1 - x0) / (f1 - f0);
      x0 = x1;
      f0 = f1;
      x1 = x2;
      if (Math.abs(x1 - x0) < 1e-7) {
        break;
      }
    }
    return x1;
  }

  @Differentiable
  static double besselBackwards(double x) {
    double next = 0;
    double current = 1e-3;
    double sum = 0;
    for (int n = 12; n > 0; n--) {
      double before = 2 * n / x * current - next;
      next = current;
      current = before;
      if ((n & 1) != 0) {
        sum += current;
      }
    }
    return current / (2 * sum - current);
  }

  @Differentiable
  static double gradientDescent(double x, double y, double rate) {
    for (int i = 0; i < 10; i++) {
      double gx = 2 * (x - 1) + y;
      double gy = 4 * (y - 2) + x;
      x -= 0.1 * rate * gx;
      y -= 0.1 * rate * gy;
    }
    return x * x + y * y;
  }

  @Differentiable
  static double legendre(double x, int n) {
    double p0 = 1;
    double p1 = x;
    for (int k = 1; k < n; k++) {
      double p2 = ((2 * k + 1) * x * p1 - k * p0) / (k + 1);
      p0 = p1;
      p1 = p2;
    }
    return p1 * p0;
  }
}
