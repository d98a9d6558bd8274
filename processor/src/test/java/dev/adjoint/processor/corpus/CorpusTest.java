package dev.adjoint.processor.corpus;

import dev.adjoint.processor.oracle.Check;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The generated companions of the whole corpus, by every check. */
class CorpusTest {
  @TempDir static Path output;

  @TestFactory
  Stream<DynamicNode> companions() {
    return new CompanionTests(new CompiledCorpus(Corpus.read(), output), Check.ALL).all();
  }
}
