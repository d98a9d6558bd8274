package dev.adjoint.processor.kinks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The page of non-smooth points says what the companions compute. */
class KinkTableTest {
  private static List<Kink> kinks() throws IOException {
    List<Kink> kinks = KinkPage.table("kinks").stream().filter(Kink::isKnown).toList();
    assertTrue(kinks.size() > 50, "lines: " + kinks.size());
    return kinks;
  }

  @TestFactory
  Stream<DynamicTest> bothModesAreAsThePageSays() throws IOException, ClassNotFoundException {
    return tests("Kinks", kinks().stream().filter(kink -> !kink.isRefused()).toList());
  }

  @TestFactory
  Stream<DynamicTest> factorsThatAreNotFinite() throws IOException, ClassNotFoundException {
    return tests("Factors", KinkPage.table("factors"));
  }

  @TestFactory
  Stream<DynamicTest> secondDerivatives() throws IOException, ClassNotFoundException {
    List<Kink> kinks = KinkPage.table("second");
    assertTrue(kinks.size() > 20, "lines: " + kinks.size());
    Map<String, Class<?>> classes = new KinkCompiler("Second", kinks, "HESSIAN").load();
    return kinks.stream()
        .flatMap(
            kink ->
                KinkClass.TYPES.stream().flatMap(type -> secondDerivatives(kink, type, classes)));
  }

  private static Stream<DynamicTest> secondDerivatives(
      Kink kink, Class<?> type, Map<String, Class<?>> classes) {
    KinkMethod method = new KinkMethod(kink, type, classes);
    return kink.points().stream()
        .map(
            point ->
                DynamicTest.dynamicTest(
                    type + " " + kink.expression() + " by " + kink.active() + " at " + point.at(),
                    () -> same(type, point.expected(), method.hessian(point.at()), "second")));
  }

  private static Stream<DynamicTest> tests(String name, List<Kink> accepted)
      throws IOException, ClassNotFoundException {
    Map<String, Class<?>> classes = new KinkCompiler(name, accepted, "ADJOINT, TANGENT").load();
    return accepted.stream()
        .flatMap(kink -> KinkClass.TYPES.stream().flatMap(type -> tests(kink, type, classes)));
  }

  private static Stream<DynamicTest> tests(
      Kink kink, Class<?> type, Map<String, Class<?>> classes) {
    KinkMethod method = new KinkMethod(kink, type, classes);
    return kink.points().stream()
        .map(
            point ->
                DynamicTest.dynamicTest(
                    type + " " + kink.expression() + " by " + kink.active() + " at " + point.at(),
                    () -> check(kink, method, point, type)));
  }

  private static void check(Kink kink, KinkMethod method, Kink.Point point, Class<?> type) {
    List<Double> gradient = method.gradient(point.at());
    assertEquals(method.value(point.at()), gradient.get(0), "value");
    same(type, point.expected(), gradient.subList(1, gradient.size()), "gradient");
    same(type, times(3, point.expected(), 7), method.pullback(point.at(), 3, 7), "seed 3, on 7");
    same(type, times(-1, point.expected(), 0), method.pullback(point.at(), -1, 0), "seed -1");
    for (double zero : new double[] {0.0, -0.0}) {
      same(type, times(1, point.ofNothing(), 7), method.pullback(point.at(), zero, 7), "seed 0");
      same(type, point.ofNothing(), method.pullback(point.at(), zero, 0), "seed 0");
    }
    for (int i = 0; i < kink.active().size(); i++) {
      List<Double> direction = new ArrayList<>(all(0, kink));
      direction.set(i, -2.0);
      List<Double> tangent = method.tangent(point.at(), direction);
      assertEquals(gradient.get(0), tangent.get(0), "value");
      List<Double> others = new ArrayList<>(point.ofNothing());
      others.set(i, 0.0);
      List<Double> expected = List.of(-2 * point.expected().get(i) + sum(others));
      same(type, expected, tangent.subList(1, 2), "tangent " + direction);
    }
    List<Double> nowhere = method.tangent(point.at(), all(0, kink));
    same(type, List.of(sum(point.ofNothing())), nowhere.subList(1, 2), "tangent 0");
  }

  private static double sum(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).sum();
  }

  private static List<Double> all(double number, Kink kink) {
    return Collections.nCopies(kink.active().size(), number);
  }

  private static List<Double> times(double factor, List<Double> numbers, double plus) {
    return numbers.stream().map(number -> factor * number + plus).toList();
  }

  /** Equal but for rounding; zeros of both signs are equal. */
  private static void same(Class<?> type, List<Double> expected, List<Double> actual, String what) {
    double rounding = type == float.class ? 1e-6 : 1e-15;
    assertEquals(expected.size(), actual.size(), what);
    for (int i = 0; i < expected.size(); i++) {
      double tolerance = rounding * Math.abs(expected.get(i));
      double e = expected.get(i) + 0.0;
      if (Double.isFinite(e) && tolerance > 0) {
        assertEquals(e, actual.get(i), tolerance, what);
      } else {
        assertEquals(e, actual.get(i) + 0.0, what);
      }
    }
  }

  @Test
  void linesWarnOrAreRefusedAsThePageSays() throws IOException {
    List<Kink> kinks = kinks();
    Map<Long, List<String>> expected = new TreeMap<>();
    for (int i = 0; i < kinks.size(); i++) {
      String code = kinks.get(i).code();
      if (!code.isEmpty()) {
        expected.put(2 + 2L * i, List.of(code));
        expected.put(3 + 2L * i, List.of(code));
      }
    }
    assertTrue(expected.size() > 10);
    assertEquals(
        expected, new TreeMap<>(new KinkCompiler("Kinks", kinks, "ADJOINT, TANGENT").codes()));
  }
}
