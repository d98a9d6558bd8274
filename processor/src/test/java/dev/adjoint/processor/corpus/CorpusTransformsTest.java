package dev.adjoint.processor.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.adjoint.processor.frontend.lower.LoweringProcessor;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.oracle.Check;
import dev.adjoint.processor.oracle.Point;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The transforms over what the corpus has without calls of its own and records, by every check,
 * before anything is printed as Java.
 */
class CorpusTransformsTest {
  @TempDir static Path output;

  @TestFactory
  Stream<DynamicNode> transforms() throws java.io.IOException {
    Corpus corpus =
        System.getProperty("seeds") == null ? Corpus.read() : RandomCorpus.write(output);
    LoweringProcessor processor = new LoweringProcessor(true);
    CorpusCompiler compiler = new CorpusCompiler(output, List.of(processor));
    assertEquals(List.of(), compiler.compile(corpus.files(), corpus.methods()));
    ClassLoader loader = compiler.load();
    CorpusPoints points = new CorpusPoints(corpus, loader);
    return corpus.methods().values().stream()
        .flatMap(
            methods ->
                methods.stream()
                    .filter(m -> corpus.sources().standsAlone(m.attributed()))
                    .map(m -> tests(m, methods.indexOf(m), points, processor, loader)));
  }

  private static DynamicNode tests(
      CorpusMethod method,
      int index,
      CorpusPoints points,
      LoweringProcessor processor,
      ClassLoader loader) {
    String name = LoweringProcessor.nameOf(method.attributed().element());
    PrimalMethod lowered = processor.lowered().get(name).method();
    List<Point> at = points.of(method, index);
    TransformedMethod[] derived = new TransformedMethod[1];
    List<DynamicNode> tests = new ArrayList<>();
    tests.add(
        dynamicTest(
            "transforms", () -> derived[0] = TransformedMethod.of(lowered, at.get(0).problem())));
    for (Check check : Check.ALL) {
      tests.add(
          dynamicTest(
              check.title(),
              () ->
                  CorpusChecks.verify(
                      check,
                      method,
                      at,
                      point -> new TransformedSubject(point.problem(), derived[0], loader))));
    }
    tests.add(
        dynamicTest(
            "closed form",
            () ->
                CorpusChecks.verifyStated(
                    method,
                    index,
                    points,
                    at,
                    point -> new TransformedSubject(point.problem(), derived[0], loader))));
    return dynamicContainer(method.id(), tests);
  }
}
