package dev.adjoint.processor.mutants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Changes the compiler at random; {@code -Dmutation=2000} says how often, {@code -Dmutation.seed=1}
 * where, {@code -Dmutation.only=Stability} in which classes. {@code -Dmutation.again=file} asks
 * those again whose names are lines of a file, {@code -Dmutation.units=all} asks all units.
 */
class MutationTest {
  @TempDir Path folder;

  @Test
  @EnabledIfSystemProperty(named = "mutation", matches = "\\d+")
  void manyPlaces() throws IOException, InterruptedException {
    List<String> arguments =
        List.of(
            folder.toString(),
            System.getProperty("mutation"),
            System.getProperty("mutation.seed", "1"),
            System.getProperty("mutation.results", "target/mutants.tsv"),
            System.getProperty("mutation.again", System.getProperty("mutation.only", "")));
    assertEquals(0, Child.run(folder, MutationRun.class, arguments));
  }
}
