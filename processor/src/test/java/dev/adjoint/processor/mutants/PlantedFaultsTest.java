package dev.adjoint.processor.mutants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mistakes that are planted in the compiler are found: some of them by random programs in this
 * test; {@code -Dplanted=200} asks so many random programs, the corpus and the goldens about all.
 */
class PlantedFaultsTest {
  private static final List<String> QUICK =
      List.of(
          "subtraction adds",
          "cos: sign",
          "an increment becomes an assignment",
          "an overwritten adjoint is not cleared",
          "a stored number's adjoint is lost",
          "a load's adjoint is lost",
          "what an iteration hands on is lost",
          "the first iteration is not reversed",
          "a branch's result is lost",
          "loads are repeated too late",
          "nothing is overwritten",
          "a tangent is not stored",
          "activity ends at loads");

  @TempDir Path folder;

  @Test
  void randomProgramsFindThem() throws IOException, InterruptedException {
    for (String[] row : run(15, 0, folder.resolve("planted.tsv"), QUICK)) {
      assertEquals("NUMBERS", row[2], String.join(" ", row));
    }
  }

  @Test
  void everyPlaceExists() throws ClassNotFoundException {
    for (Fault fault : Faults.all()) {
      Map<String, byte[]> changed = Map.of(fault.className(), Planting.code(fault));
      Class<?> verified = Class.forName(fault.className(), true, new FreshProcessor(changed));
      assertEquals(fault.className(), verified.getName());
    }
    long names = Faults.all().stream().map(Fault::name).distinct().count();
    assertEquals(Faults.all().size(), names);
  }

  @Test
  void allOnDemand() throws IOException, InterruptedException {
    int programs = Integer.getInteger("planted", 0);
    if (programs > 0) {
      Path results = Path.of(System.getProperty("planted.results", "target/planted.tsv"));
      List<String[]> rows = run(programs, 1000, results, List.of());
      long unnoticed =
          rows.stream()
              .filter(row -> (row[2] + row[6] + row[10]).equals("SURVIVED".repeat(3)))
              .count();
      assertTrue(unnoticed * 10 <= rows.size(), unnoticed + " of " + rows.size() + " unnoticed");
    }
  }

  private List<String[]> run(int programs, int methods, Path results, List<String> names)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of(folder.toString(), "" + programs, "" + methods, results.toString()));
    arguments.addAll(names);
    assertEquals(0, Child.run(folder, PlantedRun.class, arguments));
    return Files.readString(results).lines().map(line -> line.split("\t")).toList();
  }
}
