package dev.adjoint.processor.hessians;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.adjoint.processor.nested.CompiledSources;
import dev.adjoint.processor.oracle.Flat;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Hessians of twenty classical functions against closed forms and Hipparchus, to 1e-10; that
 * they are symmetric, and that the product with a direction is theirs.
 */
class ClassicalHessiansTest {
  private static final double[][] SAMPLES = {
    {0.5, 1.2, 1}, {-0.3, 0.8, -1}, {1.5, -0.7, 1}, {0.1, -1.1, -1}
  };

  @TempDir static Path classes;
  private static Class<?> companion;

  @BeforeAll
  static void compile() throws IOException, URISyntaxException, ClassNotFoundException {
    companion = CompiledSources.load("/hessians", classes).loadClass("hessians.ClassicalHessian");
  }

  @TestFactory
  List<DynamicTest> hessians() {
    double[] two = {0.7, -0.4};
    double[] four = {0.9, -0.3, 1.4, 0.6};
    List<DynamicTest> tests = new ArrayList<>();
    stated(tests, "rosenbrock", ClosedForms.rosenbrock(0.7, -0.4), 0.7, -0.4);
    stated(tests, "trid", ClosedForms.trid(4), four);
    stated(tests, "bohachevsky", ClosedForms.bohachevsky(0.7, -0.4), 0.7, -0.4);
    stated(tests, "mcCormick", ClosedForms.mcCormick(0.7, -0.4), 0.7, -0.4);
    stated(tests, "logSumExp", ClosedForms.logSumExp(four), four);
    structured(tests, "extendedRosenbrock", ByHipparchus::extendedRosenbrock, four, four);
    structured(tests, "beale", ByHipparchus::beale, two, 0.7, -0.4);
    structured(tests, "booth", ByHipparchus::booth, two, 0.7, -0.4);
    structured(tests, "himmelblau", ByHipparchus::himmelblau, two, 0.7, -0.4);
    structured(tests, "powellSingular", ByHipparchus::powellSingular, four, four);
    structured(tests, "wood", ByHipparchus::wood, four, four);
    structured(tests, "branin", ByHipparchus::branin, two, 0.7, -0.4);
    structured(tests, "ackley", ByHipparchus::ackley, four, four);
    structured(tests, "rastrigin", ByHipparchus::rastrigin, four, four);
    structured(tests, "styblinskiTang", ByHipparchus::styblinskiTang, four, four);
    structured(tests, "goldsteinPrice", ByHipparchus::goldsteinPrice, two, 0.7, -0.4);
    structured(tests, "zakharov", ByHipparchus::zakharov, four, four);
    structured(tests, "dixonPrice", ByHipparchus::dixonPrice, four, four);
    structured(tests, "brown", ByHipparchus::brown, four, four);
    structured(
        tests, "logisticLoss", w -> ByHipparchus.logisticLoss(w, SAMPLES), two, two, SAMPLES);
    return tests;
  }

  private static void stated(
      List<DynamicTest> tests, String name, double[][] expected, Object... arguments) {
    tests.add(dynamicTest(name, () -> verify(name, expected, arguments)));
  }

  private static void structured(
      List<DynamicTest> tests,
      String name,
      Function<DerivativeStructure[], DerivativeStructure> function,
      double[] at,
      Object... arguments) {
    stated(tests, name, ByHipparchus.hessian(function, at), arguments);
  }

  private static void verify(String name, double[][] expected, Object[] arguments)
      throws ReflectiveOperationException {
    List<Object> all = call(name, arguments);
    double[][] hessian = (double[][]) all.get(2);
    int n = expected.length;
    double largest = Arrays.stream(Flat.read((Object) expected)).map(Math::abs).max().orElse(0);
    double[] v = new double[n];
    for (int i = 0; i < n; i++) {
      v[i] = Math.cos(1 + i);
      for (int j = 0; j < n; j++) {
        assertEquals(expected[i][j], hessian[i][j], 1e-10 * largest, name + " " + i + " " + j);
        assertEquals(hessian[j][i], hessian[i][j], 1e-12 * largest, "symmetry");
      }
    }
    Object[] directions = directions(arguments, v);
    List<Object> with = new ArrayList<>(Arrays.asList(arguments));
    with.addAll(Arrays.asList(directions));
    List<Object> products = call(name + "Hvp", with.toArray());
    int inP = directions.length;
    double[] product = Flat.read(products.subList(1 + inP, 1 + 2 * inP).toArray());
    double[] gradient = Flat.read(products.subList(1, 1 + inP).toArray());
    for (int i = 0; i < n; i++) {
      double sum = 0;
      for (int j = 0; j < n; j++) {
        sum += hessian[i][j] * v[j];
      }
      assertEquals(sum, product[i], 1e-12 * n * largest, "product " + i);
      assertEquals(((double[]) all.get(1))[i], gradient[i], 0.0, "gradient " + i);
    }
    assertEquals(all.get(0), products.get(0));
  }

  /** The numbers as directions of the differentiated arguments, which are all of rank 0 or 1. */
  private static Object[] directions(Object[] arguments, double[] v) {
    Object[] directions =
        Arrays.stream(arguments).filter(a -> !(a instanceof double[][])).toArray();
    Object[] copies = Flat.copy(directions);
    Flat.write(copies, v);
    return copies;
  }

  private static List<Object> call(String name, Object... arguments)
      throws ReflectiveOperationException {
    Method method =
        Arrays.stream(companion.getDeclaredMethods())
            .filter(m -> m.getName().equals(name))
            .findFirst()
            .orElseThrow();
    method.setAccessible(true);
    Object record = method.invoke(null, Flat.copy(arguments));
    List<Object> components = new ArrayList<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      component.getAccessor().setAccessible(true);
      components.add(component.getAccessor().invoke(record));
    }
    return components;
  }
}
