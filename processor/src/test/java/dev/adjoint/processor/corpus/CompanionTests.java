package dev.adjoint.processor.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.adjoint.processor.oracle.Check;
import dev.adjoint.processor.oracle.Point;
import dev.adjoint.processor.oracle.Subject;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** The tests of the companions of a compiled corpus, by the given checks. */
final class CompanionTests {
  private final Corpus corpus;
  private final Function<Path, List<String>> faults;
  private final CorpusPoints points;
  private final List<Check> checks;

  CompanionTests(CompiledCorpus compiled, List<Check> checks) {
    this(compiled.corpus(), compiled.loader(), compiled::faults, checks);
  }

  /** Companions that are known to compile. */
  CompanionTests(Corpus corpus, ClassLoader loader, List<Check> checks) {
    this(corpus, loader, file -> List.of(), checks);
  }

  private CompanionTests(
      Corpus corpus, ClassLoader loader, Function<Path, List<String>> faults, List<Check> checks) {
    this.corpus = corpus;
    this.faults = faults;
    this.points = new CorpusPoints(corpus, loader);
    this.checks = checks;
  }

  /** One container for each file: that it compiles, then one container for each of its methods. */
  Stream<DynamicNode> all() {
    return corpus.files().stream().map(this::of);
  }

  private DynamicNode of(Path file) {
    List<String> found = faults.apply(file);
    List<DynamicNode> tests = new ArrayList<>();
    tests.add(dynamicTest("compiles without a warning", () -> assertEquals(List.of(), found)));
    if (found.isEmpty()) {
      List<CorpusMethod> methods = corpus.methods().getOrDefault(file, List.of());
      methods.forEach(method -> tests.add(of(method, methods.indexOf(method))));
    }
    return dynamicContainer(file.getFileName().toString(), tests);
  }

  private DynamicNode of(CorpusMethod method, int index) {
    List<Point> at = points.of(method, index);
    Function<Point, Subject> companions = companions(method);
    List<DynamicNode> tests = new ArrayList<>();
    for (Check check : checks(method)) {
      tests.add(
          dynamicTest(check.title(), () -> CorpusChecks.verify(check, method, at, companions)));
    }
    tests.add(
        dynamicTest(
            "closed form", () -> CorpusChecks.verifyStated(method, index, points, at, companions)));
    return dynamicContainer(method.id(), tests);
  }

  /** The checks of this test, and those of the modes that the method asks for. */
  private List<Check> checks(CorpusMethod method) {
    List<Check> all = new ArrayList<>(checks);
    if (Request.asksFor(method.attributed(), "JACOBIAN")) {
      all.addAll(Check.OF_JACOBIAN);
    }
    if (Request.asksFor(method.attributed(), "HESSIAN")) {
      all.addAll(Check.OF_HESSIAN);
    }
    return all;
  }

  Function<Point, Subject> companions(CorpusMethod method) {
    Method primal = points.primal(method);
    String name = Request.derivativeName(method.attributed());
    return point ->
        new CompanionSubject(
            point.problem(), name, primal, primal.getDeclaringClass().getClassLoader());
  }
}
