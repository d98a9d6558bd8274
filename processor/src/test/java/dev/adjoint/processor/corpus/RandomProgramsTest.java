package dev.adjoint.processor.corpus;

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
 * which a kink nearby can mislead.
 */
class RandomProgramsTest {
  @TempDir static Path output;

  @TestFactory
  Stream<DynamicNode> companions() throws IOException {
    List<Check> checks =
        Check.ALL.stream().filter(check -> !check.title().equals("central differences")).toList();
    CompiledCorpus compiled = new CompiledCorpus(RandomCorpus.write(output), output);
    return new CompanionTests(compiled, checks).all();
  }
}
