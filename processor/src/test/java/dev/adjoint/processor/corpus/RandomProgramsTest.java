package dev.adjoint.processor.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.adjoint.processor.corpus.random.RandomProgram;
import dev.adjoint.processor.oracle.InterpreterCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Random programs: first the oracle on them. */
class RandomProgramsTest {
  @TempDir static Path folder;

  @TestFactory
  Stream<DynamicNode> oracle() throws IOException {
    List<Path> files = new ArrayList<>();
    for (int seed = Integer.getInteger("from", 1); seed <= Integer.getInteger("to", 40); seed++) {
      Path file = folder.resolve("Random" + seed + ".java");
      files.add(Files.writeString(file, RandomProgram.source("Random" + seed, seed)));
    }
    Corpus corpus = Corpus.of(files);
    CorpusCompiler compiler = new CorpusCompiler(folder, List.of());
    assertEquals(List.of(), compiler.compile(files, corpus.methods()));
    CorpusPoints points = new CorpusPoints(corpus, compiler.load());
    return corpus.methods().values().stream()
        .map(
            m ->
                dynamicTest(
                    m.get(0).id(), () -> points.of(m.get(0), 0).forEach(InterpreterCheck::verify)));
  }
}
