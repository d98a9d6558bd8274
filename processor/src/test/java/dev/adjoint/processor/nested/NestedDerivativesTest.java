package dev.adjoint.processor.nested;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.adjoint.processor.oracle.Flat;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Derivatives of methods that call companions, against differences of the methods themselves. */
class NestedDerivativesTest {
  @TempDir static Path classes;
  private static ClassLoader loader;

  @BeforeAll
  static void compile() throws IOException, URISyntaxException {
    loader = CompiledSources.load("/nested", classes);
  }

  @TestFactory
  List<DynamicTest> derivatives() throws ClassNotFoundException {
    double[] x = {0.5, 0.7, 1.2};
    double[] v = {1, -0.5, 0.25};
    List<DynamicTest> tests = new ArrayList<>();
    add(tests, "Outer", "penalty", x);
    add(tests, "Outer", "newton", 0.8, 1.5);
    add(tests, "Outer", "particle", 0.4);
    add(tests, "Outer", "particleForward", 0.4);
    add(tests, "Outer", "answered", 1.3, -0.4);
    add(tests, "Outer", "accumulated", x, 0.6);
    add(tests, "Outer", "pulled", 1.2, 0.3);
    add(tests, "Outer", "curvature", x, v);
    add(tests, "Outer", "slope", 0.7, 1.1);
    add(tests, "Outer", "stacked", 0.8);
    add(tests, "Outer", "helped", (Object) x);
    add(tests, "Third", "overPenalty", x);
    add(tests, "Third", "overSlope", 0.7, 1.1);
    add(tests, "Own", "penalized", x, 0.6);
    add(tests, "Own", "stepped", 0.9, 0.1);
    add(tests, "Own", "directed", 0.9, new double[] {0.4, 0.8});
    add(tests, "Own", "again", x);
    add(tests, "Formulas", "slope", 0.8);
    add(tests, "Formulas", "curvature", 0.8);
    return tests;
  }

  private static void add(List<DynamicTest> tests, String type, String name, double[] argument)
      throws ClassNotFoundException {
    add(tests, type, name, new Object[] {argument});
  }

  private static void add(List<DynamicTest> tests, String type, String name, Object... arguments)
      throws ClassNotFoundException {
    CalledCompanion method = new CalledCompanion(loader.loadClass("nested." + type), name);
    tests.add(dynamicTest(name, () -> verify(name, method, arguments)));
  }

  private static void verify(String name, CalledCompanion method, Object[] arguments) {
    double[] at = Flat.read(arguments);
    double[] u = directions(at.length, 1);
    double[] v = directions(at.length, 2);
    double expected = slope(step -> method.value(moved(arguments, at, v, step)));
    close(name + ": gradient", dot(method.gradient(arguments), v), expected);
    close(name + ": tangent", method.tangent(arguments, shaped(arguments, v)), expected);
    if (method.has("Hessian")) {
      double[] product = method.product(arguments, shaped(arguments, v));
      double curved = slope(step -> dot(u, method.gradient(moved(arguments, at, v, step))));
      close(name + ": product", dot(u, product), curved);
    }
  }

  private static double[] directions(int length, int seed) {
    double[] directions = new double[length];
    for (int i = 0; i < length; i++) {
      directions[i] = Math.sin(seed + 2.5 * i) + 0.1;
    }
    return directions;
  }

  private static Object[] shaped(Object[] arguments, double[] numbers) {
    Object[] shaped = Flat.copy(arguments);
    Flat.write(shaped, numbers);
    return shaped;
  }

  private static Object[] moved(Object[] arguments, double[] at, double[] v, double step) {
    double[] moved = at.clone();
    for (int i = 0; i < at.length; i++) {
      moved[i] += step * v[i];
    }
    return shaped(arguments, moved);
  }

  /** A central difference of fourth order. */
  private static double slope(DoubleUnaryOperator f) {
    double h = 1e-3;
    double near = (f.applyAsDouble(h) - f.applyAsDouble(-h)) / (2 * h);
    double far = (f.applyAsDouble(2 * h) - f.applyAsDouble(-2 * h)) / (4 * h);
    return (4 * near - far) / 3;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static void close(String what, double actual, double expected) {
    assertEquals(expected, actual, 1e-6 * (1 + Math.abs(expected)), what);
  }
}
