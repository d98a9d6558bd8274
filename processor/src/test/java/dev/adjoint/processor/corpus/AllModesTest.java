package dev.adjoint.processor.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Second derivatives and Jacobians of the whole corpus. */
class AllModesTest {
  @TempDir static Path output;

  @TestFactory
  Stream<DynamicNode> companions() throws IOException {
    Corpus corpus = FourModes.of(Corpus.read(), output.resolve("asking"));
    return new CompanionTests(new CompiledCorpus(corpus, output), List.of()).all();
  }
}
