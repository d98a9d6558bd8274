package dev.adjoint.processor.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.adjoint.processor.oracle.AllDerivativesCheck;
import dev.adjoint.processor.oracle.Input;
import dev.adjoint.processor.oracle.Point;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The Jacobians of the whole corpus, each method asked for all first-order modes. */
class CorpusJacobianTest {
  @TempDir static Path output;

  @TestFactory
  Stream<DynamicNode> jacobians() throws IOException {
    Corpus corpus =
        System.getProperty("seeds") == null ? Corpus.read() : RandomCorpus.write(output);
    Corpus asking = MoreModes.of(corpus, output.resolve("sources"));
    CompiledCorpus compiled = new CompiledCorpus(asking, output.resolve("compiled"));
    CorpusPoints points = new CorpusPoints(compiled.corpus(), compiled.loader());
    return compiled.corpus().files().stream().map(file -> of(file, compiled, points));
  }

  private static DynamicNode of(Path file, CompiledCorpus compiled, CorpusPoints points) {
    List<String> faults = compiled.faults(file);
    List<DynamicNode> tests = new ArrayList<>();
    tests.add(dynamicTest("compiles without a warning", () -> assertEquals(List.of(), faults)));
    if (faults.isEmpty()) {
      List<CorpusMethod> methods = compiled.corpus().methods().getOrDefault(file, List.of());
      for (CorpusMethod method : methods) {
        List<Point> at =
            Request.asksFor(method.attributed(), "JACOBIAN")
                ? points.of(method, methods.indexOf(method))
                : List.of();
        IntStream.range(0, at.size()).forEach(k -> tests.add(of(method, k, at.get(k), points)));
      }
    }
    return dynamicContainer(file.getFileName().toString(), tests);
  }

  private static DynamicNode of(CorpusMethod method, int k, Point point, CorpusPoints points) {
    CompanionSubject companions =
        new CompanionSubject(
            point.problem(),
            Request.derivativeName(method.attributed()),
            points.primal(method),
            points.primal(method).getDeclaringClass().getClassLoader());
    List<Input> written =
        point.problem().active().stream()
            .filter(input -> method.attributed().writes(point.problem().name(input)))
            .toList();
    AllDerivativesCheck check =
        new AllDerivativesCheck(point, companions::jacobian, companions, written);
    boolean differentiable = !method.singular() && point.primal(point.arguments()).thrown() == null;
    return dynamicTest(
        method.id() + " " + k,
        () -> {
          check.verifyCall();
          if (differentiable) {
            check.verifyDerivatives();
          }
        });
  }
}
