package dev.adjoint.check;

import dev.adjoint.check.numeric.Slope;
import java.util.Arrays;
import java.util.Random;

/** Compares weighted sums of first derivatives by all inputs with differences. */
final class FirstOrder {
  private final Problem problem;
  private final Slopes slopes;
  private final Findings findings;
  private final Options options;
  private final Random random;

  FirstOrder(Problem problem, Slopes slopes, Findings findings, Options options, Random random) {
    this.problem = problem;
    this.slopes = slopes;
    this.findings = findings;
    this.options = options;
    this.random = random;
  }

  /**
   * A gradient of a weighted sum of the outputs.
   *
   * @param check what it is called in the report
   * @param weights the weights
   * @param values the derivative by each input, as a companion gives it
   * @param noise how far each may be off
   */
  record Gradient(String check, double[] weights, double[] values, double[] noise) {}

  /** Compares all of them; the differences are computed once. */
  void compare(Gradient... gradients) {
    int total = problem.inputs().size();
    Findings.Comparison[] comparisons = new Findings.Comparison[gradients.length];
    double[][] weights = new double[gradients.length][];
    for (int q = 0; q < gradients.length; q++) {
      comparisons[q] = findings.compare(gradients[q].check(), total);
      weights[q] = gradients[q].weights();
    }
    int[] entries = Sample.of(total, options.samples(), random);
    boolean[] correct = new boolean[gradients.length];
    Arrays.fill(correct, true);
    for (int entry : entries) {
      Slope[] found = slopes.along(entry, weights);
      for (int q = 0; q < gradients.length; q++) {
        correct[q] &= compare(comparisons[q], gradients[q], entry, found[q]) == Outcome.CORRECT;
      }
    }
    for (int q = 0; q < gradients.length; q++) {
      if (correct[q] && entries.length < total) {
        new Hunt(comparisons[q], gradients[q]).look();
      }
      comparisons[q].done();
    }
  }

  private Outcome compare(
      Findings.Comparison comparison, Gradient gradient, int entry, Slope slope) {
    boolean single = problem.isSingle();
    double scale = scale(gradient.values(), entry);
    double noise = gradient.noise()[entry];
    return comparison.slope(
        problem.inputs().name(entry), gradient.values()[entry], slope, noise, scale, single);
  }

  /** The largest derivative in the same array: below a part of it, differences do not matter. */
  private double scale(double[] values, int entry) {
    int[] ends = problem.inputs().neighbours(entry);
    double largest = 0;
    for (int i = ends[0]; i <= ends[1]; i++) {
      largest = Math.max(largest, Double.isFinite(values[i]) ? Math.abs(values[i]) : 0);
    }
    return largest;
  }

  /** Looks for errors in entries that were not drawn, by differences along many at once. */
  private final class Hunt {
    private final Findings.Comparison comparison;
    private final Gradient gradient;
    private final double[] direction = slopes.direction(random);

    Hunt(Findings.Comparison comparison, Gradient gradient) {
      this.comparison = comparison;
      this.gradient = gradient;
    }

    void look() {
      int size = direction.length;
      if (!differs(0, size)) {
        return;
      }
      int from = 0;
      int to = size;
      while (to - from > 1) {
        int middle = (from + to) >>> 1;
        if (differs(from, middle)) {
          to = middle;
        } else {
          from = middle;
        }
      }
      Slope slope = slopes.along(from, new double[][] {gradient.weights()})[0];
      if (compare(comparison, gradient, from, slope) == Outcome.CORRECT) {
        comparison.undecided(
            "all entries together",
            "along a random direction the differences do not agree, but no single entry was found");
      }
    }

    private boolean differs(int from, int to) {
      double[] part = new double[direction.length];
      double sum = 0;
      double noise = 0;
      for (int i = from; i < to; i++) {
        part[i] = direction[i];
        sum += direction[i] * gradient.values()[i];
        noise += Math.abs(direction[i]) * gradient.noise()[i];
      }
      Slope slope = slopes.along(part, new double[][] {gradient.weights()})[0];
      boolean decided = slope.isSmooth() && Double.isFinite(slope.error());
      double allowed = options.tolerance() * (slope.error() + noise);
      return Double.isNaN(sum) || decided && Math.abs(sum - slope.value()) > allowed;
    }
  }
}
