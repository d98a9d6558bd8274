package dev.adjoint.processor.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.processor.oracle.Check;
import dev.adjoint.processor.oracle.Mutant;
import dev.adjoint.processor.oracle.Point;
import dev.adjoint.processor.oracle.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the oracle itself has NaN, the checks still find an error in a number that is not. */
class UndecidedByHipparchusTest {
  private static final List<Mutant.Error> ERRORS =
      List.of(Mutant.Error.SCALED, Mutant.Error.DROPPED, Mutant.Error.SIGN);

  private static final String PROGRAM =
      """
      package corpus;

      final class Saturated {
        // @inputs 1.01, 0.75
        @dev.adjoint.Differentiable
        static double tanhOfOverflow(double x, double y) {
          return x * y + Math.tanh(Math.exp(700 * x));
        }
      }
      """;

  @TempDir static Path output;

  @Test
  void findErrors() throws IOException {
    Path file = Files.writeString(output.resolve("Saturated.java"), PROGRAM);
    CompiledCorpus compiled = new CompiledCorpus(Corpus.of(List.of(file)), output);
    assertEquals(List.of(), compiled.faults(file));
    CorpusPoints points = new CorpusPoints(compiled.corpus(), compiled.loader());
    CorpusMethod method = compiled.corpus().methods().get(file).get(0);
    Point point = points.of(method, 0).get(0);
    assertTrue(Double.isNaN(point.jacobian().rows()[0][0]), "Hipparchus decides it after all");
    Subject right =
        new CompanionSubject(
            point.problem(), "tanhOfOverflow", points.primal(method), compiled.loader());
    for (String title : List.of("Hipparchus", "accumulation")) {
      Check check = Check.ALL.stream().filter(c -> c.title().equals(title)).findFirst().get();
      check.verify(point, right);
      for (Mutant.Error error : ERRORS) {
        Subject mutant = new Mutant(error, point.problem(), right);
        assertThrows(AssertionError.class, () -> check.verify(point, mutant), title + error);
      }
    }
  }
}
