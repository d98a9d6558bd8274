package dev.adjoint.benchmarks.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    String row =
        "| Wide, n = 4 | 100 ns | 250 ns | – | 2.00 µs | 2.50 | – | 0.125 | – | – | 0 | 16 | – | – | 0 |";
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
    RatioTable table = new RatioTable(measurements);
    assertEquals(2, table.geometricMean(row -> "generated", "byHand"), 1e-12);
    measurements.add("a", "generatedInWorkspace", 2, 0);
    String means = "generated / by hand 2.00, in a workspace where there is one 1.00;";
    assertTrue(table.toMarkdown().contains(means), table.toMarkdown());
  }

  @Test
  void aimsStandBesideTheirRows() {
    Measurements measurements = new Measurements();
    measurements.add("det, rows = 8", "generated", 1e6, 0);
    String table = new RatioTable(measurements).toMarkdown();
    assertTrue(table.contains("| 2.8–3.1, 0.93 ms (CoDiPack) |"), table);
  }

  @Test
  void resultsComeBackFromTheirFile(@TempDir Path folder) throws IOException {
    ResultFile file = new ResultFile(folder.resolve("new/results.csv"));
    Measurements first = new Measurements();
    first.add("a, n = 1", "primal", 3, 0);
    first.add("b", "primal", 5, 8);
    file.update(first);
    Measurements second = new Measurements();
    second.add("b", "primal", 7, 16);
    file.update(second);
    Measurements both = file.read();
    assertEquals(Set.of("a, n = 1", "b"), both.workloads());
    assertEquals(3, both.nanoseconds("a, n = 1", "primal").getAsDouble());
    assertEquals(7, both.nanoseconds("b", "primal").getAsDouble());
    assertEquals(16, both.bytes("b", "primal").getAsDouble());
  }

  @Test
  void effortsHaveNames() {
    assertEquals(Effort.THOROUGH, Effort.named("thorough"));
    assertThrows(IllegalArgumentException.class, () -> Effort.named("endless"));
  }
}
