package dev.adjoint.benchmarks.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The exponent is that of a power, whatever its factor. */
class GrowthTest {
  @Test
  void exponentOfAPower() {
    double[] x = {10, 100, 1000};
    double[] y = {3 * Math.pow(10, 1.5), 3 * Math.pow(100, 1.5), 3 * Math.pow(1000, 1.5)};
    assertEquals(1.5, Growth.exponent(x, y), 1e-12);
  }
}
