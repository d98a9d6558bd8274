package dev.adjoint.processor.mutants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.adjoint.processor.corpus.SingleMethods.Variant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The processor writes the same whenever it is loaded: what is in no order, such as a hash table of
 * constants, is in another one each time. {@code -Ddeterminism=1} asks about the whole corpus.
 */
class DeterminismTest {
  private static final int SPARSE = Integer.getInteger("determinism", 40);

  @TempDir static Path folder;

  @TestFactory
  Stream<DynamicTest> sameTexts() throws IOException {
    List<Unit> units = new ArrayList<>(Units.random(folder.resolve("random"), 1, 9));
    units.addAll(Units.corpus(folder, Variant.PLAIN, SPARSE));
    Compilation compilation = new Compilation(folder);
    FreshProcessor one = new FreshProcessor(Map.of());
    FreshProcessor other = new FreshProcessor(Map.of());
    return units.stream()
        .map(
            unit ->
                DynamicTest.dynamicTest(
                    unit.name(),
                    () -> {
                      Outcome first = compilation.of(unit, one.processor());
                      assertFalse(first.texts().isEmpty());
                      assertEquals(first, compilation.of(unit, other.processor()));
                    }));
  }
}
