package dev.adjoint.processor.transform.simplify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.IrPrinter;
import dev.adjoint.processor.ir.IrVerifier;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.interpret.Interpreter;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Random programs do the same, bit by bit, before and after. */
class SimplifierPropertyTest {
  private static final double[] INPUTS = {1.5, -0.0, 0.0, Double.NaN, 1.0 / 0, -2};
  private static final List<Scalar> RESULTS = List.of(Scalar.DOUBLE, Scalar.DOUBLE);

  @Test
  void primalProgramsEvenThrowTheSame() {
    int finished = 0;
    for (int seed = 0; seed < 2000; seed++) {
      finished += compare(new RandomPrograms(seed, true), seed, true);
    }
    assertTrue(finished > 2000, "only " + finished + " runs finished");
  }

  /** A derived statement that would have thrown may be gone. */
  @Test
  void programsThatFinishComputeTheSame() {
    int finished = 0;
    for (int seed = 0; seed < 2000; seed++) {
      finished += compare(new RandomPrograms(seed, false), seed, false);
    }
    assertTrue(finished > 2000, "only " + finished + " runs finished");
  }

  private static int compare(RandomPrograms programs, int seed, boolean throwing) {
    Block body = programs.body();
    IrVerifier.verify(body, programs.parameters, RESULTS, IrVerifier.Form.ANY);
    Block simple = Simplifier.simplify(body);
    IrVerifier.verify(simple, programs.parameters, RESULTS, IrVerifier.Form.ANY);
    assertEquals(simple, Simplifier.simplify(simple), "not a fixed point: " + seed);
    int finished = 0;
    for (int i = 0; i < INPUTS.length; i++) {
      double y = INPUTS[(i + seed) % INPUTS.length];
      String expected = run(body, programs, INPUTS[i], y);
      boolean finishes = !expected.startsWith("threw");
      finished += finishes ? 1 : 0;
      if (throwing || finishes) {
        String actual = run(simple, programs, INPUTS[i], y);
        assertEquals(expected, actual, () -> IrPrinter.print(body) + IrPrinter.print(simple));
      }
    }
    return finished;
  }

  private static String run(Block body, RandomPrograms programs, double x, double y) {
    double[] array = {x, 1, y};
    List<Object> arguments = List.of(x, y, 2, array);
    try {
      return new Interpreter().run(body, programs.parameters, arguments) + Arrays.toString(array);
    } catch (RuntimeException thrown) {
      return "threw " + thrown.getClass().getSimpleName();
    }
  }
}
