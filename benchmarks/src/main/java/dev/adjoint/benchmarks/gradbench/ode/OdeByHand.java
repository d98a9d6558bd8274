package dev.adjoint.benchmarks.gradbench.ode;

/**
 * The adjoint of {@code RungeKutta.solve} as an expert writes it.
 *
 * <p>Each element of a slope needs only its left neighbour of the state, so that a step of the
 * method is one pass over the state that hands the four stages on in locals, and the reverse of a
 * step is one pass from the right. Only the states between the steps are kept; the stages come
 * again from the five elements to the left.
 */
public final class OdeByHand {
  private static final double END = 2;

  private final int n;
  private final int steps;
  private final double h;
  private final double[][] states;
  private final double[] stateBar;

  /** Reserves the memory for the states between so many steps. */
  public OdeByHand(int n, int steps) {
    this.n = n;
    this.steps = steps;
    h = END / steps;
    states = new double[steps + 1][n];
    stateBar = new double[n];
  }

  /** Adds the seed times the Jacobian into xBar; returns the solution in memory of its own. */
  public double[] vjp(double[] x, double[] seed, double[] xBar) {
    for (int step = 0; step < steps; step++) {
      forward(x, states[step], states[step + 1]);
    }
    System.arraycopy(seed, 0, stateBar, 0, n);
    for (int step = steps - 1; step >= 0; step--) {
      reverse(x, states[step], xBar);
    }
    return states[steps];
  }

  private void forward(double[] x, double[] y, double[] next) {
    double k = x[0];
    next[0] = y[0] + h * (k + 2 * k + 2 * k + k) / 6;
    double left1 = y[0];
    double left2 = y[0] + h / 2 * k;
    double left3 = left2;
    double left4 = y[0] + h * k;
    for (int i = 1; i < n; i++) {
      double k1 = x[i] * left1;
      double k2 = x[i] * left2;
      double k3 = x[i] * left3;
      double k4 = x[i] * left4;
      next[i] = y[i] + h * (k1 + 2 * k2 + 2 * k3 + k4) / 6;
      left1 = y[i];
      left2 = y[i] + h / 2 * k1;
      left3 = y[i] + h / 2 * k2;
      left4 = y[i] + h * k3;
    }
  }

  /** Takes the adjoint of the state after a step to that before it. */
  private void reverse(double[] x, double[] y, double[] xBar) {
    double half = h / 2;
    double third = h / 3;
    double sixth = h / 6;
    double stage1Bar = 0;
    double stage2Bar = 0;
    double stage3Bar = 0;
    double stage4Bar = 0;
    // Of what is left of i: the second stage at i − 1 and i − 2, the third at i − 1.
    double near2 = stage2(x, y, n - 2);
    double far2 = stage2(x, y, n - 3);
    double near3 = stage3(x, y, n - 2);
    for (int i = n - 1; i > 0; i--) {
      double last2 = i > 3 ? y[i - 3] + half * (x[i - 3] * y[i - 4]) : stage2(x, y, i - 3);
      double far3 = i > 2 ? y[i - 2] + half * (x[i - 2] * last2) : stage3(x, y, i - 2);
      double near4 = i > 1 ? y[i - 1] + h * (x[i - 1] * far3) : y[0] + h * x[0];
      double bar = stateBar[i];
      double k4Bar = sixth * bar;
      double k3Bar = third * bar + h * stage4Bar;
      double k2Bar = third * bar + half * stage3Bar;
      double k1Bar = sixth * bar + half * stage2Bar;
      xBar[i] += near4 * k4Bar + near3 * k3Bar + near2 * k2Bar + y[i - 1] * k1Bar;
      stateBar[i] = bar + (stage1Bar + stage2Bar + stage3Bar + stage4Bar);
      stage1Bar = x[i] * k1Bar;
      stage2Bar = x[i] * k2Bar;
      stage3Bar = x[i] * k3Bar;
      stage4Bar = x[i] * k4Bar;
      near2 = far2;
      far2 = last2;
      near3 = far3;
    }
    double bar = stateBar[0];
    xBar[0] += h * bar + h * stage4Bar + half * stage3Bar + half * stage2Bar;
    stateBar[0] = bar + (stage1Bar + stage2Bar + stage3Bar + stage4Bar);
  }

  private double stage2(double[] x, double[] y, int i) {
    if (i < 0) {
      return 0;
    }
    return y[i] + h / 2 * (i == 0 ? x[0] : x[i] * y[i - 1]);
  }

  private double stage3(double[] x, double[] y, int i) {
    if (i < 0) {
      return 0;
    }
    return y[i] + h / 2 * (i == 0 ? x[0] : x[i] * stage2(x, y, i - 1));
  }
}
