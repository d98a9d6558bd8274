package dev.adjoint.processor.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.adjoint.processor.oracle.Check;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs written at random over the accepted language, by every check but central differences,
 * which a kink nearby can mislead; {@code -Dseeds=1-5000} runs as many as one likes and prints
 * which nodes they reached.
 */
class RandomProgramsTest {
  @TempDir static Path output;

  @TestFactory
  Stream<DynamicNode> companions() throws IOException {
    List<Check> checks =
        Check.ALL.stream().filter(check -> !check.title().equals("central differences")).toList();
    if (RandomCorpus.isAsked()) {
      RandomRun run = new RandomRun(output, checks);
      return Stream.of(dynamicTest("long run", () -> verify(run)));
    }
    CompiledCorpus compiled = new CompiledCorpus(RandomCorpus.write(output), output);
    return new CompanionTests(compiled, checks).all();
  }

  private static void verify(RandomRun run) throws IOException {
    run.run(RandomCorpus.Seeds.asked());
    assertEquals(List.of(), run.failures());
  }
}
