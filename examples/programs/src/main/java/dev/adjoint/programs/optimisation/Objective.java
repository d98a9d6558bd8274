package dev.adjoint.programs.optimisation;

import java.util.ArrayList;
import java.util.List;

/** A problem as an optimiser sees it; counts what is asked for and keeps the course of it. */
final class Objective {
  /**
   * What a gradient, and a product with the Hessian, cost, in calls of the function: rounded up.
   */
  static final int GRADIENT = 5;

  static final int PRODUCT = 12;

  private final Problem problem;
  private final boolean exact;
  private int values;
  private int gradients;
  private int products;
  private final List<double[]> course = new ArrayList<>();
  private double least = Double.POSITIVE_INFINITY;

  /** With the generated derivatives, or with central differences instead of the gradient. */
  Objective(Problem problem, boolean exact) {
    this.problem = problem;
    this.exact = exact;
  }

  double value(double[] x) {
    values++;
    double value = problem.function().applyAsDouble(x);
    if (value < least) {
      least = value;
      course.add(new double[] {work(), value});
    }
    return value;
  }

  double[] gradient(double[] x) {
    return exact ? exactGradient(x) : differences(x.clone());
  }

  private double[] exactGradient(double[] x) {
    gradients++;
    return problem.gradient().apply(x);
  }

  private double[] differences(double[] x) {
    double[] gradient = new double[x.length];
    for (int k = 0; k < x.length; k++) {
      double before = x[k];
      double step = 6e-6 * Math.max(1, Math.abs(before));
      x[k] = before + step;
      double above = problem.function().applyAsDouble(x);
      x[k] = before - step;
      double below = problem.function().applyAsDouble(x);
      x[k] = before;
      gradient[k] = (above - below) / (2 * step);
    }
    values += 2 * x.length;
    return gradient;
  }

  double[] product(double[] x, double[] direction) {
    products++;
    return problem.product().of(x, direction);
  }

  private int work() {
    return values + GRADIENT * gradients + PRODUCT * products;
  }

  Outcome outcome(double[] x, double value) {
    double slope = 0;
    for (double each : problem.gradient().apply(x)) {
      slope = Math.max(slope, Math.abs(each));
    }
    return new Outcome(x, value, slope, values, gradients, products, work(), course);
  }
}
