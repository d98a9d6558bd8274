package dev.adjoint.programs.optimisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class OptimisationTest {
  @Test
  void newtonFindsTheKnownMinima() {
    for (Problem problem : Problem.all()) {
      var objective = new Objective(problem, true);
      Outcome outcome = new TruncatedNewton(objective).minimise(problem.start(), 1e-9);
      // The literature states six digits.
      double known = Math.max(1e-12, 1e-5 * Math.abs(outcome.value()));
      assertEquals(0, outcome.gap(problem), known, problem.name());
      assertTrue(outcome.slope() < 1e-8, problem.name());
    }
  }

  @Test
  void conjugateGradientsFindThemWithFewerCallsThanWithDifferences() {
    for (Problem problem : Problem.all()) {
      if (problem.start().length < 100) {
        continue;
      }
      Comparison comparison = Comparison.of(problem);
      assertEquals(0, comparison.exact().gap(problem), 1e-9, problem.name());
      assertEquals(0, comparison.differences().gap(problem), 1e-9, problem.name());
      int exact = comparison.exact().values() + comparison.exact().gradients();
      assertTrue(5 * exact < comparison.differences().values(), problem.name());
    }
  }

  @Test
  void productsAreDifferencesOfGradients() {
    for (Problem problem : Problem.all()) {
      double[] x = Cluster.shaken(problem.start(), 0.01, new Random(1));
      double[] v = Cluster.shaken(new double[x.length], 1, new Random(2));
      double[] above = problem.gradient().apply(moved(x, 1e-6, v));
      double[] below = problem.gradient().apply(moved(x, -1e-6, v));
      double[] product = problem.product().of(x, v);
      double size = 1;
      for (double each : product) {
        size = Math.max(size, Math.abs(each));
      }
      for (int k = 0; k < x.length; k++) {
        assertEquals((above[k] - below[k]) / 2e-6, product[k], 1e-6 * size, problem.name());
      }
    }
  }

  @Test
  void gradientsAreCentralDifferences() {
    for (Problem problem : Problem.all()) {
      double[] x = Cluster.shaken(problem.start(), 0.01, new Random(3));
      double[] gradient = problem.gradient().apply(x);
      double[] differences = new Objective(problem, false).gradient(x);
      double size = 1;
      for (double each : gradient) {
        size = Math.max(size, Math.abs(each));
      }
      for (int k = 0; k < x.length; k++) {
        assertEquals(differences[k], gradient[k], 1e-7 * size, problem.name());
      }
    }
  }

  @Test
  void clustersRelaxToTheEnergiesOfTheDatabase() {
    double[] octahedron = Cluster.octahedron();
    assertEquals(3 * 38, octahedron.length);
    double[] start = Cluster.shaken(octahedron, 0.1, new Random(38));
    Problem problem = Problem.cluster(start, Optimisation.MINIMUM_OF_38);
    Outcome outcome = new TruncatedNewton(new Objective(problem, true)).minimise(start, 1e-9);
    assertEquals(Optimisation.MINIMUM_OF_38, outcome.value(), 1e-6);
    assertEquals(Optimisation.MINIMUM_OF_13, Optimisation.minimaOfThirteen(100)[0], 1e-6);
  }

  private static double[] moved(double[] x, double step, double[] direction) {
    double[] moved = x.clone();
    for (int k = 0; k < moved.length; k++) {
      moved[k] += step * direction[k];
    }
    return moved;
  }
}
