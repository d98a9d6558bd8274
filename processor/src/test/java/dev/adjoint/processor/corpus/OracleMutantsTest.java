package dev.adjoint.processor.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.adjoint.processor.oracle.Check;
import dev.adjoint.processor.oracle.ClosedFormCheck;
import dev.adjoint.processor.oracle.InterpreterSubject;
import dev.adjoint.processor.oracle.Mutant;
import dev.adjoint.processor.oracle.Point;
import dev.adjoint.processor.oracle.Subject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every check is able to fail: errors planted in right derivatives are found by each of them. */
class OracleMutantsTest {
  private static final List<String> METHODS =
      List.of(
          "Vectors.dot",
          "Results.softmax",
          "Results.axpy",
          "Results.normalise",
          "Loops.activeStep",
          "Matrices.multiply",
          "Results.writesAndReturns");

  @TempDir static Path output;
  private static final List<Point> POINTS = new ArrayList<>();
  private static final List<Point> THROWING = new ArrayList<>();

  @BeforeAll
  static void readCorpus() {
    Corpus corpus = Corpus.read();
    CorpusCompiler compiler = new CorpusCompiler(output, List.of());
    assertEquals(List.of(), compiler.compile(corpus.files(), corpus.methods()));
    CorpusPoints points = new CorpusPoints(corpus, compiler.load());
    for (List<CorpusMethod> methods : corpus.methods().values()) {
      for (CorpusMethod method : methods) {
        if (METHODS.contains(method.id())) {
          POINTS.addAll(points.of(method, methods.indexOf(method)));
        } else if (method.id().equals("Branches.guardInLoop")) {
          THROWING.add(points.of(method, methods.indexOf(method)).get(1));
        }
      }
    }
    assertEquals(METHODS.size(), POINTS.size());
    assertEquals(1, THROWING.size());
  }

  @TestFactory
  Stream<DynamicTest> everyMutantIsFound() {
    return Stream.of(Mutant.Error.values())
        .flatMap(error -> checks().filter(error::shows).map(check -> test(error, check)));
  }

  private static Stream<Check> checks() {
    return Stream.of(Check.ALL, Check.OF_HESSIAN, Check.OF_JACOBIAN).flatMap(List::stream);
  }

  /** Without an error no check fails, so that each mutant is found by its error alone. */
  @TestFactory
  Stream<DynamicTest> theRightOnePasses() {
    return POINTS.stream()
        .map(
            point ->
                dynamicTest(
                    point.problem().name(),
                    () ->
                        checks()
                            .filter(c -> point.problem().isScalar() || !ofHessian(c))
                            .forEach(c -> c.verify(point, new InterpreterSubject(point)))));
  }

  private static boolean ofHessian(Check check) {
    return Check.OF_HESSIAN.contains(check);
  }

  private static DynamicTest test(Mutant.Error error, Check check) {
    return dynamicTest(
        error + " by " + check.title(),
        () -> {
          for (Point point : error == Mutant.Error.EXCEPTION ? THROWING : POINTS) {
            if (error.appliesTo(point.problem())) {
              Subject mutant = new Mutant(error, point.problem(), new InterpreterSubject(point));
              assertThrows(
                  AssertionError.class,
                  () -> check.verify(point, mutant),
                  () -> check.title() + " does not see it in " + point.problem().name());
            }
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> closedFormFindsThem() {
    Point point = POINTS.stream().filter(p -> p.problem().name().endsWith("dot")).findFirst().get();
    Subject right = new InterpreterSubject(point);
    double[] gradient = point.jacobian().rows()[0];
    return Stream.of(Mutant.Error.SCALED, Mutant.Error.DROPPED, Mutant.Error.SIGN)
        .map(
            error ->
                dynamicTest(
                    error + " by closed form",
                    () -> {
                      ClosedFormCheck check = new ClosedFormCheck(gradient);
                      check.verify(point, right);
                      Subject mutant = new Mutant(error, point.problem(), right);
                      assertThrows(AssertionError.class, () -> check.verify(point, mutant));
                    }));
  }
}
