package dev.adjoint.processor.transform.tangent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.processor.analysis.activity.ActivityAnalysis;
import dev.adjoint.processor.analysis.memory.ArrayObjects;
import dev.adjoint.processor.analysis.memory.WrittenArrays;
import dev.adjoint.processor.frontend.lower.Subject;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.IrPrinter;
import dev.adjoint.processor.ir.IrVerifier;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.interpret.Interpreter;
import dev.adjoint.processor.oracle.Flat;
import dev.adjoint.processor.transform.simplify.Simplifier;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tangents agree with central differences, and the primal's own behaviour is untouched. */
class TangentTransformTest {
  private static final int RUNS = 40;

  private static Subject subject() throws IOException {
    try (InputStream source =
        TangentTransformTest.class.getResourceAsStream("/tangent/Subject.java")) {
      String text = new String(source.readAllBytes(), StandardCharsets.UTF_8);
      return Subject.ofUnit("Subject", text);
    }
  }

  private static PrimalMethod primal(Subject subject, String name) {
    PrimalMethod lowered = subject.lowered(name).method();
    return WrittenArrays.mark(lowered, ArrayObjects.of(lowered));
  }

  private static DerivedMethod tangent(PrimalMethod primal) {
    ActivityAnalysis activity = ActivityAnalysis.of(primal, ArrayObjects.of(primal));
    DerivedMethod derived = TangentTransform.transform(primal, activity);
    IrVerifier.verify(derived);
    return derived;
  }

  @TestFactory
  Stream<DynamicTest> agreesWithCentralDifferences() throws IOException {
    Subject subject = subject();
    return subject.names().stream()
        .flatMap(
            name -> {
              PrimalMethod primal = primal(subject, name);
              DerivedMethod derived = tangent(primal);
              DerivedMethod simple = Simplifier.simplify(derived);
              IrVerifier.verify(simple);
              return Stream.of(
                  DynamicTest.dynamicTest(name, () -> compare(primal, derived)),
                  DynamicTest.dynamicTest(name + " simplified", () -> compare(primal, simple)));
            });
  }

  private static void compare(PrimalMethod primal, DerivedMethod derived) {
    Random random = new Random(primal.source().methodName().hashCode());
    int finished = 0;
    int smooth = 0;
    for (int run = 0; run < RUNS; run++) {
      Object[] arguments = arguments(primal, random);
      Object[] dots = arguments(primal, random);
      String expected = outcome(primal, Flat.copy(arguments));
      Result result = run(primal, derived, arguments, dots);
      assertEquals(expected, result.primal, Arrays.deepToString(arguments));
      if (result.tangents != null) {
        finished++;
        smooth += near(primal, arguments, dots, result.tangents) ? 1 : 0;
      }
    }
    assertTrue(finished > RUNS / 2, "it nearly always throws");
    assertTrue(smooth >= finished - 1, () -> IrPrinter.print(derived));
  }

  /** What the primal part of a run did, and the tangents of all outputs; null if it threw. */
  private record Result(String primal, double[] tangents) {}

  private static Result run(
      PrimalMethod primal, DerivedMethod derived, Object[] arguments, Object[] dots) {
    Object[] own = Flat.copy(arguments);
    Object[] ownDots = differentiated(primal, Flat.copy(dots));
    List<Object> all = new ArrayList<>(Arrays.asList(own));
    all.addAll(Arrays.asList(ownDots));
    try {
      List<Object> results = new Interpreter().run(derived, all.toArray());
      Object value = results.isEmpty() ? null : results.get(0);
      Object tangent = results.isEmpty() ? null : results.get(1);
      double[] tangents = outputs(tangent, ownDots);
      return new Result(describe(value, own), tangents);
    } catch (RuntimeException thrown) {
      return new Result(thrown + Arrays.deepToString(own), null);
    }
  }

  private static String describe(Object value, Object[] arguments) {
    return Arrays.deepToString(new Object[] {value, arguments});
  }

  private static String outcome(PrimalMethod primal, Object[] arguments) {
    try {
      return describe(new Interpreter().run(primal, arguments), arguments);
    } catch (RuntimeException thrown) {
      return thrown + Arrays.deepToString(arguments);
    }
  }

  private static Object[] differentiated(PrimalMethod primal, Object[] arguments) {
    List<Object> chosen = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      if (primal.parameters().get(i).differentiated()) {
        chosen.add(arguments[i]);
      }
    }
    return chosen.toArray();
  }

  /** The numbers of the result and of all arrays, shared or not, in one order. */
  private static double[] outputs(Object value, Object[] inputs) {
    List<Double> numbers = new ArrayList<>();
    collect(value, numbers);
    for (Object input : inputs) {
      if (input.getClass().isArray()) {
        collect(input, numbers);
      }
    }
    return numbers.stream().mapToDouble(d -> d).toArray();
  }

  private static void collect(Object value, List<Double> numbers) {
    if (value instanceof Number number) {
      numbers.add(number.doubleValue());
    } else if (value != null) {
      for (int i = 0; i < Array.getLength(value); i++) {
        collect(Array.get(value, i), numbers);
      }
    }
  }

  private static boolean near(
      PrimalMethod primal, Object[] arguments, Object[] dots, double[] tangents) {
    boolean single = primal.result() != null && primal.result().javaName().equals("float");
    double step = single ? 1e-2 : 1e-6;
    double[] above = moved(primal, arguments, dots, step);
    double[] below = moved(primal, arguments, dots, -step);
    assertEquals(above.length, tangents.length);
    boolean near = true;
    for (int i = 0; i < tangents.length; i++) {
      double difference = (above[i] - below[i]) / (2 * step);
      double tolerance = (single ? 1e-2 : 1e-6) * (1 + Math.abs(difference) + Math.abs(above[i]));
      near &= Math.abs(difference - tangents[i]) <= tolerance;
    }
    return near;
  }

  private static double[] moved(
      PrimalMethod primal, Object[] arguments, Object[] dots, double step) {
    Object[] moved = Flat.copy(arguments);
    double[] direction = Flat.read(dots);
    double[] at = Flat.read(moved);
    for (int i = 0; i < at.length; i++) {
      at[i] += step * direction[i];
    }
    Flat.write(moved, at);
    Object value = new Interpreter().run(primal, moved);
    return outputs(value, differentiated(primal, moved));
  }

  private static Object[] arguments(PrimalMethod primal, Random random) {
    return primal.parameters().stream()
        .map(parameter -> argument(parameter.javaType(), random))
        .toArray();
  }

  private static Object argument(String type, Random random) {
    double number = random.nextGaussian() * 1.5;
    return switch (type) {
      case "double" -> number;
      case "float" -> (float) number;
      case "int" -> 3;
      case "double[]" -> random.doubles(4, -2, 2).toArray();
      case "float[]" -> new float[] {(float) number, 1.25f, (float) -number};
      case "double[][]" ->
          new double[][] {random.doubles(2, -2, 2).toArray(), random.doubles(2, -2, 2).toArray()};
      default -> throw new IllegalArgumentException(type);
    };
  }

  @Test
  void aTangentReadsLikeTheFormula() {
    String members = "static double f(double x) { double y = x * x; return Math.sin(y) * 3; }";
    PrimalMethod primal = primal(Subject.of(members), "f");
    DerivedMethod simple = Simplifier.simplify(tangent(primal));
    assertEquals(
        """
        tangent f(%0:x double, %1:xDot double) : FTangent(double value, double tangent)
          %2:y double = %0:x * %0:x
          %3 double = double 2.0 * %0:x
          %4:yDot double = %1:xDot * %3
          %5 double = Math.sin(%2:y)
          %6 double = Math.cos(%2:y)
          %7 double = %4:yDot * %6
          %8 double = %5 * double 3.0
          %9 double = %7 * double 3.0
          yield (%8, %9)
        """,
        IrPrinter.print(simple));
  }

  @Test
  void anArrayThatIsPassedTwiceHasOneTangent() {
    String members =
        "static double f(double[] a, double[] b) { a[0] *= a[0]; b[0] *= 3; return a[0]; }";
    DerivedMethod derived = tangent(primal(Subject.of(members), "f"));
    double[] array = {2};
    double[] dot = {1};
    assertEquals(List.of(12.0, 12.0), new Interpreter().run(derived, array, array, dot, dot));
    double[] another = {2};
    double[] one = {1};
    double[] other = {1};
    assertThrows(
        IllegalArgumentException.class,
        () -> new Interpreter().run(derived, another, another, one, other));
    assertArrayEquals(new double[] {2}, another, "nothing is touched");
  }

  @Test
  void nothingPassiveHasATangent() {
    String members =
        "static double f(double x, int n) { double[] c = new double[n];"
            + " for (int i = 0; i < n; i++) c[i] = i * 0.5; return x * c[n - 1]; }";
    PrimalMethod primal = primal(Subject.of(members), "f");
    String text = IrPrinter.print(Simplifier.simplify(tangent(primal)));
    assertArrayEquals(
        new long[] {1, 1},
        new long[] {count(text, "double\\[\\] = new"), count(text, "Dot double = |xDot \\*")},
        text);
  }

  private static long count(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().count();
  }
}
