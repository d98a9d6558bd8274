package dev.adjoint.samples.client;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.samples.library.Distributions;
import org.junit.jupiter.api.Test;

/** Derivatives through the library's jar, against formulas found by hand. */
class ObjectivesTest {
  /** The first and second derivatives of the Lennard-Jones potential, ε = σ = 1. */
  private static double first(double r) {
    return 4 * (6 / Math.pow(r, 7) - 12 / Math.pow(r, 13));
  }

  private static double second(double r) {
    return 4 * (156 / Math.pow(r, 14) - 42 / Math.pow(r, 8));
  }

  @Test
  void bothModesThroughAScalarFunction() {
    double x = 0.4;
    double r = 1 + x * x;
    double byX = 0.7 * first(r) * 2 * x + 0.7;
    double byEpsilon = 4 * (1 / Math.pow(r, 12) - 1 / Math.pow(r, 6)) + x;
    var gradient = ObjectivesAdjoint.alongPath(x, 0.7);
    assertEquals(Objectives.alongPath(x, 0.7), gradient.value());
    assertEquals(byX, gradient.x(), 1e-13);
    assertEquals(byEpsilon, gradient.epsilon(), 1e-13);
    assertEquals(2 * byX - byEpsilon, ObjectivesTangent.alongPath(x, 0.7, 2, -1).tangent(), 1e-13);
  }

  @Test
  void secondOrder() {
    double x = 0.4;
    double r = 1 + x * x;
    double byXx = 0.7 * (second(r) * 4 * x * x + first(r) * 2);
    double byXEpsilon = first(r) * 2 * x + 1;
    var hessian = ObjectivesHessian.alongPath(x, 0.7);
    assertEquals(byXx, hessian.hessian()[0][0], 1e-12);
    assertEquals(byXEpsilon, hessian.hessian()[0][1], 1e-12);
    assertEquals(byXEpsilon, hessian.hessian()[1][0], 1e-12);
    assertEquals(0, hessian.hessian()[1][1], 1e-12);
    var product = ObjectivesHessian.alongPathHvp(x, 0.7, 2, -1);
    assertEquals(2 * byXx - byXEpsilon, product.xHvp(), 1e-12);
    assertEquals(2 * byXEpsilon, product.epsilonHvp(), 1e-12);
  }

  @Test
  void bothModesThroughAFunctionOfArrays() {
    double[] z = {0.3, -1.2, 2.0};
    double[] expected = Distributions.softmax(z);
    expected[1] -= 1;
    var gradient = ObjectivesAdjoint.crossEntropy(z, 1);
    assertEquals(Objectives.crossEntropy(z, 1), gradient.value());
    assertArrayEquals(expected, gradient.z(), 1e-15);
    double[] direction = {0.5, -1, 3};
    double slope = 0;
    for (int i = 0; i < z.length; i++) {
      slope += expected[i] * direction[i];
    }
    assertEquals(slope, ObjectivesTangent.crossEntropy(z, 1, direction).tangent(), 1e-14);
  }

  @Test
  void forcesInACluster() {
    double[][] position = {{0, 0, 0}, {1.2, 0.1, -0.2}, {-0.3, 1.1, 0.4}};
    double[][] expected = new double[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        if (i != j) {
          add(position[i], position[j], expected[i]);
        }
      }
    }
    var gradient = ObjectivesAdjoint.energy(position, 1, 1);
    assertEquals(Objectives.energy(position, 1, 1), gradient.value());
    double[][] direction = {{1, 2, 3}, {-1, 0.5, 0}, {0, 0.25, -2}};
    double slope = 0;
    for (int i = 0; i < 3; i++) {
      assertArrayEquals(expected[i], gradient.position()[i], 1e-12);
      for (int k = 0; k < 3; k++) {
        slope += expected[i][k] * direction[i][k];
      }
    }
    double tangent = ObjectivesTangent.energy(position, 1, 1, direction, 0, 0).tangent();
    assertEquals(slope, tangent, 1e-12);
  }

  private static void add(double[] a, double[] b, double[] to) {
    double r = Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
    for (int k = 0; k < 3; k++) {
      to[k] += first(r) * (a[k] - b[k]) / r;
    }
  }
}
