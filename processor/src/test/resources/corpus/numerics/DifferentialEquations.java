package corpus.numerics;

import dev.adjoint.Differentiable;

/** Time stepping of ordinary and partial differential equations. */
final class DifferentialEquations {
  private DifferentialEquations() {}

  // @inputs v(1.0, 0.5), 1.1, 0.4, 10
  @Differentiable
  static double lotkaVolterraRk4(double[] start, double alpha, double beta, int steps) {
    double x = start[0];
    double y = start[1];
    double h = 0.1;
    for (int i = 0; i < steps; i++) {
      double kx1 = alpha * x - beta * x * y;
      double ky1 = beta * x * y - y;
      double x2 = x + h / 2 * kx1;
      double y2 = y + h / 2 * ky1;
      double kx2 = alpha * x2 - beta * x2 * y2;
      double ky2 = beta * x2 * y2 - y2;
      double x3 = x + h / 2 * kx2;
      double y3 = y + h / 2 * ky2;
      double kx3 = alpha * x3 - beta * x3 * y3;
      double ky3 = beta * x3 * y3 - y3;
      double x4 = x + h * kx3;
      double y4 = y + h * ky3;
      double kx4 = alpha * x4 - beta * x4 * y4;
      double ky4 = beta * x4 * y4 - y4;
      x += h / 6 * (kx1 + 2 * kx2 + 2 * kx3 + kx4);
      y += h / 6 * (ky1 + 2 * ky2 + 2 * ky3 + ky4);
    }
    return x * x + y;
  }

  // @inputs v(1.0, 0.5, 0.2), 5
  @Differentiable
  static double[] lorenzWithStages(double[] state, int steps) {
    int n = state.length;
    double[][] k = new double[4][n];
    double[] weight = {0, 0.5, 0.5, 1};
    double h = 0.01;
    double[] y = new double[n];
    for (int step = 0; step < steps; step++) {
      for (int s = 0; s < 4; s++) {
        for (int i = 0; i < n; i++) {
          y[i] = s == 0 ? state[i] : state[i] + h * weight[s] * k[s - 1][i];
        }
        k[s][0] = 10 * (y[1] - y[0]);
        k[s][1] = y[0] * (28 - y[2]) - y[1];
        k[s][2] = y[0] * y[1] - 8.0 / 3 * y[2];
      }
      for (int i = 0; i < n; i++) {
        state[i] += h / 6 * (k[0][i] + 2 * (k[1][i] + k[2][i]) + k[3][i]);
      }
    }
    return state;
  }

  // @inputs mixed(6), 0.2, 4
  @Differentiable
  static void heatExplicit(double[] u, double k, int steps) {
    double[] next = new double[u.length];
    for (int step = 0; step < steps; step++) {
      for (int i = 1; i + 1 < u.length; i++) {
        next[i] = u[i] + k * (u[i - 1] - 2 * u[i] + u[i + 1]);
      }
      for (int i = 1; i + 1 < u.length; i++) {
        u[i] = next[i];
      }
    }
  }

  // @inputs mixed(6), mixed(6), 3
  // @inputs mixed(6), mixed(6), 4
  @Differentiable
  static double swappedParameters(double[] u, double[] v, int steps) {
    for (int step = 0; step < steps; step++) {
      for (int i = 0; i < u.length; i++) {
        v[i] = 0.5 * u[i] * u[(i + 1) % u.length] + 0.1 * v[i];
      }
      double[] t = u;
      u = v;
      v = t;
    }
    double s = 0;
    for (int i = 0; i < u.length; i++) {
      s += u[i] * (i + 1) + v[i];
    }
    return s;
  }

  // @inputs mixed(4, 4), 0.1
  @Differentiable
  static double gaussSeidel(double[][] u, double source) {
    int n = u.length;
    for (int sweep = 0; sweep < 3; sweep++) {
      for (int i = 1; i < n - 1; i++) {
        for (int j = 1; j < n - 1; j++) {
          u[i][j] =
              0.25 * (u[i - 1][j] + u[i + 1][j] + u[i][j - 1] + u[i][j + 1] + source * u[i][j]);
        }
      }
    }
    return u[1][1] * u[2][2] + u[1][2];
  }

  // @inputs 0.3, 9.81, 1.0
  @Differentiable
  static double pendulumUntilZero(double angle, double g, double length) {
    double velocity = 0;
    double time = 0;
    double h = 0.01;
    while (angle > 0) {
      velocity -= h * g / length * Math.sin(angle);
      angle += h * velocity;
      time += h;
    }
    return time - angle / velocity;
  }

  // @inputs v(1, 0), v(0, 1), 20
  @Differentiable
  static double leapfrog(double[] q, double[] p, int steps) {
    double h = 0.05;
    for (int i = 0; i < steps; i++) {
      double r2 = q[0] * q[0] + q[1] * q[1];
      double r3 = r2 * Math.sqrt(r2);
      for (int d = 0; d < 2; d++) {
        p[d] -= h * q[d] / r3;
      }
      for (int d = 0; d < 2; d++) {
        q[d] += h * p[d];
      }
    }
    return 0.5 * (p[0] * p[0] + p[1] * p[1]) - 1 / Math.sqrt(q[0] * q[0] + q[1] * q[1]);
  }

  // @inputs v(1.0, 1.0, 2.0), v(0.1, -0.2, 0.3, 0.2, -0.1, 0.0, -0.3, 0.1, 0.2)
  @Differentiable
  static double nBodyFlat(double[] mass, double[] x) {
    int n = mass.length;
    double energy = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        double r2 = 0.01;
        for (int d = 0; d < 3; d++) {
          double dx = x[3 * i + d] - x[3 * j + d];
          r2 += dx * dx;
        }
        energy -= mass[i] * mass[j] / Math.sqrt(r2);
      }
    }
    return energy;
  }

  // @inputs 0.01, 0.2, 0.05, v(0.3, -0.5, 0.8, 0.1, -0.2)
  @Differentiable
  static double pathPayoff(double drift, double volatility, double rate, double[] noise) {
    double s = 1;
    double sum = 0;
    double dt = 1.0 / noise.length;
    for (double z : noise) {
      s *= Math.exp((drift - volatility * volatility / 2) * dt + volatility * Math.sqrt(dt) * z);
      sum += s;
    }
    double mean = sum / noise.length;
    double payoff = mean > 0.9 ? mean - 0.9 : 0;
    return Math.exp(-rate) * payoff;
  }
}
