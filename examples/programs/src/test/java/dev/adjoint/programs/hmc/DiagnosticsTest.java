package dev.adjoint.programs.hmc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {
  @Test
  void autoregressiveChainsAreWorthWhatIsKnownOfThem() {
    for (double memory : new double[] {0, 0.5, 0.9}) {
      double[][] chains = chains(memory, 20_000);
      double known = 80_000 * (1 - memory) / (1 + memory);
      assertEquals(known, Diagnostics.effectiveSize(chains), 0.1 * known);
      assertEquals(1, Diagnostics.splitRHat(chains), 0.005);
    }
  }

  @Test
  void chainsThatAreElsewhereAreFoundOut() {
    double[][] chains = chains(0, 1000);
    for (int n = 0; n < 1000; n++) {
      chains[2][n] += 1;
    }
    assertTrue(Diagnostics.splitRHat(chains) > 1.05);
    assertTrue(Diagnostics.effectiveSize(chains) < 200);
  }

  @Test
  void chainsThatDriftAreFoundOut() {
    double[][] chains = chains(0, 1000);
    for (double[] chain : chains) {
      for (int n = 0; n < 1000; n++) {
        chain[n] += n / 500.0;
      }
    }
    assertTrue(Diagnostics.splitRHat(chains) > 1.05);
  }

  @Test
  void energyFractionIsTwoForIndependentEnergiesAndSmallForSlowOnes() {
    assertEquals(2, Diagnostics.energyFraction(chains(0, 20_000)[0]), 0.05);
    assertEquals(0.1, Diagnostics.energyFraction(chains(0.95, 20_000)[0]), 0.02);
  }

  private static double[][] chains(double memory, int count) {
    var random = new Random(7);
    double[][] chains = new double[4][count];
    for (double[] chain : chains) {
      double now = random.nextGaussian() / Math.sqrt(1 - memory * memory);
      for (int n = 0; n < count; n++) {
        now = memory * now + random.nextGaussian();
        chain[n] = now;
      }
    }
    return chains;
  }
}
