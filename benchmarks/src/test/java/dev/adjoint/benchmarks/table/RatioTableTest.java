package dev.adjoint.benchmarks.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The table divides medians and leaves out what was not measured. */
class RatioTableTest {
  @Test
  void rowsHoldMediansAndRatios() {
    Measurements measurements = new Measurements();
    for (double noise : new double[] {1, 90, 0.5}) {
      measurements.add("Wide, n = 4", "primal", 100 * noise, 0);
      measurements.add("Wide, n = 4", "generated", 250 * noise, 16);
      measurements.add("Wide, n = 4", "byHand", 2000 * noise, 0);
    }
    String table = new RatioTable(measurements).toMarkdown();
    String row = "| Wide, n = 4 | 100 ns | 250 ns | 2.00 µs | 2.50 | 0.125 | – | 0 | 16 | – | 0 |";
    assertTrue(table.contains(row), table);
  }

  @Test
  void geometricMeanIsOverTheWorkloadsThatBothRun() {
    Measurements measurements = new Measurements();
    measurements.add("a", "generated", 8, 0);
    measurements.add("a", "byHand", 2, 0);
    measurements.add("b", "generated", 9, 0);
    measurements.add("b", "byHand", 9, 0);
    measurements.add("c", "generated", 1000, 0);
    assertEquals(2, new RatioTable(measurements).geometricMean("byHand"), 1e-12);
  }

  @Test
  void effortsHaveNames() {
    assertEquals(Effort.THOROUGH, Effort.named("thorough"));
    assertThrows(IllegalArgumentException.class, () -> Effort.named("endless"));
  }
}
