package dev.adjoint.processor.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.processor.corpus.random.RandomMixture;
import dev.adjoint.processor.oracle.Check;
import dev.adjoint.processor.oracle.Mutant;
import dev.adjoint.processor.oracle.Point;
import dev.adjoint.processor.oracle.Subject;
import dev.adjoint.processor.shrink.Shrinker;
import java.nio.file.Path;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A failing random program becomes a small one that fails by the same check. */
class FailureTest {
  @TempDir Path folder;

  private Failure failure(String kind, BiFunction<Point, Subject, Subject> planted) {
    return new Failure(folder, "Mixture7.java", Check.ALL, kind, planted);
  }

  private static BiFunction<Point, Subject, Subject> planted(Mutant.Error error) {
    return (point, subject) -> new Mutant(error, point.problem(), subject);
  }

  @Test
  void aWrongSignIsLeftInAHandfulOfLines() {
    String source = RandomMixture.source("Mixture7", 7);
    String least = Shrinker.shrink(source, failure("dot product", planted(Mutant.Error.SIGN)), 150);
    assertTrue(least.lines().count() <= 20, least);
    assertTrue(failure("dot product", planted(Mutant.Error.SIGN)).test(least), least);
    assertFalse(failure("dot product", (point, subject) -> subject).test(least), least);
  }

  @Test
  void anotherFailureIsNotTheSame() {
    String source = RandomMixture.source("Mixture7", 7);
    assertTrue(failure("value", planted(Mutant.Error.VALUE)).test(source));
    assertFalse(failure("dot product", planted(Mutant.Error.VALUE)).test(source));
    assertFalse(failure("AD9001", planted(Mutant.Error.VALUE)).test(source));
  }

  @Test
  void aMessageIsKnownByItsCode() {
    String source =
        "package a;\nimport dev.adjoint.Differentiable;\nfinal class Mixture7 {\n"
            + "  // @inputs 0.5, 2\n  @Differentiable\n  static double f(double x, int n) {\n"
            + "    double y = x * n;\n    try {\n      y *= x;\n      y += 1;\n"
            + "    } finally {\n      y += x;\n    }\n    return y;\n  }\n}\n";
    String least = Shrinker.shrink(source, failure("AD2001", (point, subject) -> subject));
    assertEquals(
        """
        package a;
        import dev.adjoint.Differentiable;
        final class Mixture7 {
          @Differentiable
          static double f(double x) {
            try {
            } finally {
            }
            return 1;
          }
        }
        """,
        least);
  }

  @Test
  void aProgramThatDoesNotEndIsNone() {
    String source =
        "package a;\nimport dev.adjoint.Differentiable;\nfinal class Mixture7 {\n"
            + "  // @inputs 0.5, 2\n  @Differentiable\n  static double f(double x, int n) {\n"
            + "    for (int i = 0; i < n; i++) {\n      x *= x;\n    }\n    return x;\n  }\n}\n";
    assertTrue(failure("value", planted(Mutant.Error.VALUE)).test(source));
    assertFalse(failure("value", planted(Mutant.Error.VALUE)).test(source.replace("i++", "i--")));
  }

  @Test
  void kindsOfMessages() {
    assertEquals("AD9001", Failure.kind("A.java:3: ERROR: [AD9001] A fault: x"));
    assertEquals(
        "incompatible … double",
        Failure.kind("A.java:3: ERROR: incompatible types: int to double"));
    assertEquals("value", Failure.kind("value", new AssertionError("x")));
    assertEquals(
        "value: java.lang.IllegalStateException",
        Failure.kind("value", new IllegalStateException("x")));
  }
}
