package dev.adjoint.processor.corpus;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.adjoint.processor.oracle.Check;
import dev.adjoint.processor.oracle.Point;
import dev.adjoint.processor.oracle.Subject;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Companions that check themselves, of the whole corpus: where the derivatives are finite they
 * compute the same and throw nothing.
 */
class CheckedCorpusTest {
  private static final Set<String> ASKED = Set.of("Hipparchus", "gradient call", "dot product");

  /** It has a variable that is NaN, with a tangent that is NaN, in a branch that is not taken. */
  private static final String NOT_FINITE = "KnownBugs.nanFromUnusedAcos";

  @TempDir static Path output;

  @TestFactory
  Stream<DynamicTest> companions() {
    CompiledCorpus compiled = new CompiledCorpus(Corpus.read(), output, "-Aadjoint.check=nan");
    CorpusPoints points = new CorpusPoints(compiled.corpus(), compiled.loader());
    List<Check> checks = Check.ALL.stream().filter(c -> ASKED.contains(c.title())).toList();
    assertTrue(checks.size() == ASKED.size());
    return compiled.corpus().methods().entrySet().stream()
        .filter(file -> compiled.faults(file.getKey()).isEmpty())
        .flatMap(file -> file.getValue().stream())
        .filter(method -> !method.id().equals(NOT_FINITE))
        .map(method -> test(method, compiled.corpus(), points, checks));
  }

  private static DynamicTest test(
      CorpusMethod method, Corpus corpus, CorpusPoints points, List<Check> checks) {
    return dynamicTest(
        method.id(),
        () -> {
          Method primal = points.primal(method);
          String name = Request.derivativeName(method.attributed());
          ClassLoader loader = primal.getDeclaringClass().getClassLoader();
          Function<Point, Subject> companions =
              point -> new CompanionSubject(point.problem(), name, primal, loader);
          List<Point> at = points.of(method, index(method, corpus));
          checks.forEach(check -> CorpusChecks.verify(check, method, at, companions));
        });
  }

  private static int index(CorpusMethod method, Corpus corpus) {
    return corpus.methods().values().stream()
        .filter(methods -> methods.contains(method))
        .findFirst()
        .orElseThrow()
        .indexOf(method);
  }
}
