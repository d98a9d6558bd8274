package dev.adjoint.processor.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.adjoint.processor.oracle.Check;
import dev.adjoint.processor.oracle.InterpreterCheck;
import dev.adjoint.processor.oracle.InterpreterSubject;
import dev.adjoint.processor.oracle.Point;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The oracle on its own corpus: exact values, and derivatives as central differences see them. */
class CorpusOracleTest {
  @TempDir static Path output;

  @TestFactory
  Stream<DynamicNode> oracle() {
    Corpus corpus = Corpus.read();
    CorpusCompiler compiler = new CorpusCompiler(output, List.of());
    assertEquals(List.of(), compiler.compile(corpus.files(), corpus.methods()));
    CorpusPoints points = new CorpusPoints(corpus, compiler.load());
    return corpus.methods().values().stream()
        .flatMap(methods -> methods.stream().map(m -> tests(m, methods.indexOf(m), points)));
  }

  private static DynamicNode tests(CorpusMethod method, int index, CorpusPoints corpusPoints) {
    List<Point> points = corpusPoints.of(method, index);
    List<DynamicNode> tests = new ArrayList<>();
    tests.add(dynamicTest("interpreter", () -> points.forEach(InterpreterCheck::verify)));
    for (Check check : Check.ALL) {
      tests.add(
          dynamicTest(
              check.title(),
              () -> CorpusChecks.verify(check, method, points, InterpreterSubject::new)));
    }
    tests.add(
        dynamicTest(
            "closed form",
            () ->
                CorpusChecks.verifyStated(
                    method, index, corpusPoints, points, InterpreterSubject::new)));
    return dynamicContainer(method.id(), tests);
  }
}
