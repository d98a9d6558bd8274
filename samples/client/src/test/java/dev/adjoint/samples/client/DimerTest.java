package dev.adjoint.samples.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.samples.library.Potentials;
import org.junit.jupiter.api.Test;

/** The library's derivatives, as its jar delivers them. */
class DimerTest {
  @Test
  void theLibraryIsAJar() {
    String location =
        Potentials.class.getProtectionDomain().getCodeSource().getLocation().toString();
    assertTrue(location.endsWith(".jar"), location);
  }

  @Test
  void theForceIsThatOfTheTextbook() {
    double r = 1.3;
    double expected = 4 * 0.7 * (12 / Math.pow(r, 13) - 6 / Math.pow(r, 7));
    assertEquals(expected, Dimer.force(r, 0.7, 1), 1e-14);
  }

  @Test
  void thereIsNoForceAtTheSixthRootOfTwo() {
    assertEquals(2 * Math.pow(2, 1 / 6.0), Dimer.equilibrium(2.1, 0.7, 2), 1e-14);
  }
}
