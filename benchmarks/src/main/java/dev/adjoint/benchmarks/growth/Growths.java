package dev.adjoint.benchmarks.growth;

import dev.adjoint.benchmarks.gradbench.Normal;
import dev.adjoint.benchmarks.rosenbrock.RosenbrockAdjoint;
import dev.adjoint.gradbench.objective.LogSumExpAdjoint;
import dev.adjoint.gradbench.objective.RungeKuttaAdjoint;

/** The gradients whose growth the command {@code growth} shows. */
public final class Growths {
  private static final int[] THOUSANDFOLD = {1_000, 10_000, 100_000, 1_000_000};
  private static final int VARIABLES = 10;

  private Growths() {}

  /** Measures all and prints their tables. */
  public static void print() {
    System.out.println(logSumExp());
    System.out.println(rosenbrock());
    System.out.println(steps());
  }

  private static String logSumExp() {
    Growth growth = new Growth("lse: terms");
    for (int n : THOUSANDFOLD) {
      double[] x = new Normal(n).vector(n);
      double[] xBar = new double[n];
      growth.measure(n, () -> LogSumExpAdjoint.logSumExpVjp(x, 1, xBar));
    }
    return growth.toMarkdown();
  }

  private static String rosenbrock() {
    Growth growth = new Growth("Rosenbrock: variables");
    for (int n : THOUSANDFOLD) {
      double[] x = new Normal(n).vector(n);
      double[] xBar = new double[n];
      growth.measure(n, () -> RosenbrockAdjoint.valueVjp(x, 1, xBar));
    }
    return growth.toMarkdown();
  }

  private static String steps() {
    Growth growth = new Growth("ode, n = " + VARIABLES + ": steps");
    double[] x = new Normal(VARIABLES).vector(VARIABLES);
    double[] seed = new Normal(1).vector(VARIABLES);
    double[] xBar = new double[VARIABLES];
    for (int steps : THOUSANDFOLD) {
      growth.measure(steps, () -> RungeKuttaAdjoint.solveVjp(x, steps, seed, xBar));
    }
    return growth.toMarkdown();
  }
}
