package dev.adjoint.benchmarks.gradbench;

import static dev.adjoint.benchmarks.Gradients.assertClose;
import static dev.adjoint.benchmarks.Gradients.centralDifferences;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.benchmarks.gradbench.nested.ParticleModes;
import dev.adjoint.benchmarks.gradbench.nested.SaddleModes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All nestings of the two modes find the slope of the same function. */
class NestedRowsTest {
  @ParameterizedTest
  @EnumSource
  void particle(ParticleModes modes) {
    double slope = (modes.miss(0.1 + 1e-6) - modes.miss(0.1 - 1e-6)) / 2e-6;
    assertEquals(slope, modes.slope(0.1), 1e-6 * Math.abs(slope));
    assertEquals(ParticleModes.ff.slope(0.1), modes.slope(0.1), 1e-12 * Math.abs(slope));
  }

  @ParameterizedTest
  @EnumSource
  void saddle(SaddleModes modes) {
    double[] x = {0.9, 0.8};
    double[] start = {1, 1};
    assertClose(centralDifferences(() -> modes.worst(x, start), x), modes.slope(x, start), 1e-6);
  }
}
