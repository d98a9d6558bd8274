package dev.adjoint.processor.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.IrPrinter;
import dev.adjoint.processor.ir.IrVerifier;
import dev.adjoint.processor.ir.interpret.Interpreter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Printed programs compute, change and throw what the interpreter says of their IR, to the bit. */
class RandomProgramsTest {
  private static final int PROGRAMS = Integer.getInteger("emit.programs", 150);
  private static final int RUNS = 6;

  private final long seed = Long.getLong("emit.seed", 1);
  private int completed;
  private int thrown;

  @Test
  void printedAsInterpreted() throws Throwable {
    Printed printed = new Printed();
    Map<Long, DerivedMethod> programs = new TreeMap<>();
    for (long i = seed; i < seed + PROGRAMS; i++) {
      RandomBodies bodies = new RandomBodies(i);
      Block body = bodies.body();
      DerivedMethod method = Printed.method("P" + i, bodies.parameters, body, bodies.supply());
      IrVerifier.verify(method);
      programs.put(i, method);
      printed.add(method);
    }
    assertEquals("", printed.compile(getClass().getClassLoader(), List.of()));
    for (Map.Entry<Long, DerivedMethod> program : programs.entrySet()) {
      for (int run = 0; run < RUNS; run++) {
        compare(program.getKey(), run, program.getValue(), printed);
      }
    }
    assertTrue(completed > PROGRAMS, completed + " runs completed");
    assertTrue(thrown > PROGRAMS / 4, thrown + " runs threw");
  }

  private void compare(long number, int run, DerivedMethod method, Printed printed) {
    Object[] expectedArguments = arguments(run);
    Object[] arguments = arguments(run);
    String expected = outcome(() -> new Interpreter().run(method, expectedArguments));
    String actual = outcome(() -> printed.run(method, arguments));
    if (expected.startsWith("throws")) {
      thrown++;
    } else {
      completed++;
    }
    String left = " leaves " + Arrays.deepToString(expectedArguments);
    assertEquals(
        expected + left,
        actual + " leaves " + Arrays.deepToString(arguments),
        () ->
            "program "
                + number
                + " run "
                + run
                + "\n"
                + IrPrinter.print(method)
                + "\n"
                + printed.source(method));
  }

  private static Object[] arguments(int run) {
    double[] a = {1.5, -0.25, 3.0, 0.125, 2.0};
    int[] k = {run, 1, 2, -1};
    return new Object[] {0.75 - run, 1.0 / (run + 1), run - 1, a, k};
  }

  private interface Action {
    Object run() throws Throwable;
  }

  private static String outcome(Action action) {
    try {
      return String.valueOf(action.run());
    } catch (Throwable e) {
      return "throws " + e.getClass().getName();
    }
  }
}
