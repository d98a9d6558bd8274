package dev.adjoint.processor.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.adjoint.processor.oracle.InterpreterCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The interpreter on random programs gives what the compiled programs give, to the bit. */
class RandomOracleTest {
  @TempDir static Path output;

  @TestFactory
  Stream<DynamicNode> oracle() throws IOException {
    Corpus corpus = RandomCorpus.write(output);
    CorpusCompiler compiler = new CorpusCompiler(output.resolve("primals"), List.of());
    assertEquals(List.of(), compiler.compile(corpus.files(), corpus.methods()));
    CorpusPoints points = new CorpusPoints(corpus, compiler.load());
    return corpus.methods().values().stream()
        .map(methods -> methods.get(0))
        .map(
            method ->
                dynamicTest(
                    method.id(), () -> points.of(method, 0).forEach(InterpreterCheck::verify)));
  }
}
