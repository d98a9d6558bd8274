package dev.adjoint.special;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;

/** The values over their domains, against a library that shares no code with ours. */
class HipparchusTest {
  private static final int POINTS = 2000;
  private final org.hipparchus.distribution.continuous.NormalDistribution normal =
      new org.hipparchus.distribution.continuous.NormalDistribution();

  private static void agree(
      DoubleUnaryOperator ours,
      DoubleUnaryOperator theirs,
      double from,
      double to,
      double tolerance) {
    for (int i = 0; i <= POINTS; i++) {
      double x = from + (to - from) * i / POINTS;
      double expected = theirs.applyAsDouble(x);
      double scale = Math.max(1e-2, Math.abs(expected));
      assertEquals(expected, ours.applyAsDouble(x), tolerance * scale, () -> "at " + x);
    }
  }

  @Test
  void errorFunction() {
    agree(SpecialFunctions::erf, Erf::erf, -6, 6, 1e-13);
    agree(SpecialFunctions::erfc, Erf::erfc, -6, 6, 1e-13);
  }

  @Test
  void normalDistribution() {
    agree(SpecialFunctions::normalPdf, normal::density, -8, 8, 1e-14);
    agree(SpecialFunctions::normalCdf, normal::cumulativeProbability, -8, 8, 1e-13);
    agree(
        SpecialFunctions::normalQuantile, normal::inverseCumulativeProbability, 1e-3, 0.999, 2e-14);
  }

  @Test
  void gammaFunction() {
    agree(SpecialFunctions::gamma, Gamma::gamma, 0.05, 100, 5e-14);
    agree(SpecialFunctions::gamma, Gamma::gamma, -9.971, -0.03, 5e-14);
    agree(SpecialFunctions::logGamma, Gamma::logGamma, 0.05, 300, 2e-14);
    agree(SpecialFunctions::digamma, Gamma::digamma, 0.05, 50, 5e-7); // theirs has eight digits
    agree(SpecialFunctions::trigamma, Gamma::trigamma, 0.05, 50, 1e-11); // eleven
  }
}
