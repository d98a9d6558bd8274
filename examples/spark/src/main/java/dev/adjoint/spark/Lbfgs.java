package dev.adjoint.spark;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Limited-memory BFGS: minimises a smooth function from its gradients. */
final class Lbfgs {
  private static final int MEMORY = 10;
  private static final int MOST_ITERATIONS = 200;
  private static final double SUFFICIENT = 1e-4;

  private final Objective objective;
  private final double tolerance;
  private final Deque<Step> steps = new ArrayDeque<>();

  /** Stops where no entry of the gradient is larger than the tolerance. */
  Lbfgs(Objective objective, double tolerance) {
    this.objective = objective;
    this.tolerance = tolerance;
  }

  /** What was found, and what it took. */
  record Minimum(double[] x, double value, double slope, int iterations, int evaluations) {}

  /** A move and the change of the gradient along it. */
  private record Step(double[] move, double[] change, double curvature) {}

  Minimum from(double[] start) {
    double[] x = start.clone();
    double[] gradient = new double[x.length];
    double value = objective.at(x, gradient);
    int evaluations = 1;
    int iterations = 0;
    while (largest(gradient) > tolerance && iterations < MOST_ITERATIONS) {
      double[] direction = direction(gradient);
      double slope = dot(direction, gradient);
      double length = steps.isEmpty() ? Math.min(1, 1 / largest(gradient)) : 1;
      double[] next = moved(x, length, direction);
      double[] nextGradient = new double[x.length];
      double nextValue = objective.at(next, nextGradient);
      evaluations++;
      while (nextValue > value + SUFFICIENT * length * slope) {
        length /= 2;
        if (length < 1e-12) {
          // The value has reached its rounding: there is nothing left to gain.
          return new Minimum(x, value, largest(gradient), iterations, evaluations);
        }
        next = moved(x, length, direction);
        nextValue = objective.at(next, nextGradient);
        evaluations++;
      }
      remember(difference(next, x), difference(nextGradient, gradient));
      x = next;
      gradient = nextGradient;
      value = nextValue;
      iterations++;
    }
    return new Minimum(x, value, largest(gradient), iterations, evaluations);
  }

  private void remember(double[] move, double[] change) {
    double curvature = dot(move, change);
    if (curvature > 0) {
      steps.addLast(new Step(move, change, curvature));
      if (steps.size() > MEMORY) {
        steps.removeFirst();
      }
    }
  }

  /** Minus the gradient, times the inverse Hessian that the remembered steps suggest. */
  private double[] direction(double[] gradient) {
    double[] direction = new double[gradient.length];
    addTo(direction, -1, gradient);
    double[] along = new double[steps.size()];
    int k = steps.size();
    for (Iterator<Step> newest = steps.descendingIterator(); newest.hasNext(); ) {
      Step step = newest.next();
      along[--k] = dot(step.move, direction) / step.curvature;
      addTo(direction, -along[k], step.change);
    }
    if (!steps.isEmpty()) {
      Step last = steps.getLast();
      double scale = last.curvature / dot(last.change, last.change);
      for (int j = 0; j < direction.length; j++) {
        direction[j] *= scale;
      }
    }
    for (Step step : steps) {
      addTo(direction, along[k++] - dot(step.change, direction) / step.curvature, step.move);
    }
    return direction;
  }

  private static double[] moved(double[] x, double length, double[] direction) {
    double[] result = x.clone();
    addTo(result, length, direction);
    return result;
  }

  private static double[] difference(double[] a, double[] b) {
    return moved(a, -1, b);
  }

  private static void addTo(double[] target, double factor, double[] a) {
    for (int j = 0; j < target.length; j++) {
      target[j] += factor * a[j];
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  private static double largest(double[] a) {
    double largest = 0;
    for (double each : a) {
      largest = Math.max(largest, Math.abs(each));
    }
    return largest;
  }
}
