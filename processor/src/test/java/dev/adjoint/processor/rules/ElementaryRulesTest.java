package dev.adjoint.processor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.MathFunction;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table knows all of {@code Math}, and its formulas agree with central differences. */
class ElementaryRulesTest {
  private static Stream<Method> methods() {
    return Stream.of(Math.class, StrictMath.class)
        .flatMap(owner -> Stream.of(owner.getMethods()))
        .filter(method -> Modifier.isStatic(method.getModifiers()));
  }

  private static Scalar scalar(Class<?> type) {
    return Scalar.valueOf(type.getName().toUpperCase(Locale.ROOT));
  }

  private static MathFunction function(Method method) {
    List<Scalar> parameters =
        Stream.of(method.getParameterTypes()).map(ElementaryRulesTest::scalar).toList();
    Scalar result = scalar(method.getReturnType());
    return new MathFunction(
        method.getDeclaringClass().getName(), method.getName(), parameters, result);
  }

  @Test
  void everyMethodOfMathHasARule() {
    List<Method> unknown =
        methods().filter(m -> ElementaryRules.of(function(m)).isEmpty()).toList();
    assertEquals(List.of(), unknown);
  }

  @Test
  void discreteIsWhatTakesNoFloatingPoint() {
    methods()
        .map(ElementaryRulesTest::function)
        .filter(f -> f.parameters().stream().anyMatch(Scalar::isFloating))
        .forEach(f -> assertTrue(ElementaryRules.behaviorOf(f) != Behavior.DISCRETE, f.toString()));
  }

  @Test
  void functionsOfNewerVersionsAreKnown() {
    Set<String> names = Set.copyOf(ElementaryRules.all().stream().map(Rule::key).toList());
    assertTrue(names.containsAll(Set.of("clamp/3", "ceilDiv/2", "powExact/2")));
  }

  @Test
  void differentiableFunctionsAgreeWithCentralDifferences() {
    List<MathFunction> tested =
        methods()
            .map(ElementaryRulesTest::function)
            .filter(f -> ElementaryRules.behaviorOf(f) == Behavior.DIFFERENTIABLE)
            .filter(f -> f.result().isFloating())
            .toList();
    assertTrue(tested.size() > 60, tested.toString());
    tested.forEach(this::compareWithDifferences);
  }

  private void compareWithDifferences(MathFunction function) {
    ValueSupply supply = new ValueSupply();
    List<Value> values = function.parameters().stream().map(t -> supply.named(t, "x")).toList();
    Value[] active = values.stream().filter(v -> v.type().isDifferentiable()).toArray(Value[]::new);
    Operation apply = new Operation.Apply(function, List.copyOf(values));
    Random random = new Random(function.toString().hashCode());
    for (int i = 0; i < 20; i++) {
      Object[] point = point(function, random);
      compare(new OneOperation(supply, apply, active), function, point);
    }
  }

  /** Three numbers in (0, 1) that are well apart, in random order but for clamp's bounds. */
  private static Object[] point(MathFunction function, Random random) {
    double[] numbers = new double[3];
    int first = random.nextInt(3);
    for (int i = 0; i < 3; i++) {
      numbers[i] = 0.3 * ((first + i) % 3) + 0.1 + 0.2 * random.nextDouble();
    }
    if (function.name().equals("clamp")) {
      Arrays.sort(numbers, 1, 3);
    }
    List<Object> point = new ArrayList<>();
    for (Scalar type : function.parameters()) {
      double number = numbers[point.size()];
      point.add(type == Scalar.INT ? (Object) 3 : boxed(type, number));
    }
    return point.toArray();
  }

  private static Object boxed(Scalar type, double number) {
    return type == Scalar.FLOAT ? (Object) (float) number : (Object) number;
  }

  private static void compare(OneOperation one, MathFunction function, Object[] point) {
    boolean isFloat = function.result() == Scalar.FLOAT;
    double[] bars = one.adjoints(boxed(function.result(), 2), point);
    double step = isFloat ? 0x1p-7 : 1e-6;
    double tolerance = isFloat ? 1e-3 : 1e-7;
    double sum = 0;
    int next = 0;
    for (int k = 0; k < point.length; k++) {
      if (point[k] instanceof Integer) {
        continue;
      }
      double difference = 2 * difference(one, function, point, k, step);
      sum += difference;
      boolean listed = hasPartial(function, k);
      double bar = listed ? bars[next++] : 0;
      assertEquals(difference, bar, tolerance * (1 + Math.abs(bar)), function + " " + k);
    }
    assertEquals(
        sum, one.tangent(boxed(function.result(), 2), point), 4 * tolerance * (1 + Math.abs(sum)));
  }

  private static boolean hasPartial(MathFunction function, int position) {
    Rule rule = ElementaryRules.of(function).orElseThrow();
    return rule.partial(rule.arguments().get(position)).isPresent();
  }

  private static double difference(
      OneOperation one, MathFunction function, Object[] point, int position, double step) {
    double at = ((Number) point[position]).doubleValue();
    Object[] above = point.clone();
    Object[] below = point.clone();
    above[position] = boxed(function.parameters().get(position), at + step);
    below[position] = boxed(function.parameters().get(position), at - step);
    return (one.value(above) - one.value(below)) / (2 * step);
  }

  @Test
  void remainderAndDivisionAgreeWithCentralDifferences() {
    ValueSupply supply = new ValueSupply();
    Value a = supply.named(Scalar.DOUBLE, "a");
    Value b = supply.named(Scalar.DOUBLE, "b");
    for (var operator : BinaryOperator.values()) {
      if (operator.precedence() >= 11) {
        Operation operation = new Operation.Binary(operator, a, b);
        OneOperation one = new OneOperation(supply, operation, a, b);
        double[] bars = one.adjoints(1.0, 7.3, -2.1);
        double h = 1e-6;
        double byA = (one.value(7.3 + h, -2.1) - one.value(7.3 - h, -2.1)) / (2 * h);
        double byB = (one.value(7.3, -2.1 + h) - one.value(7.3, -2.1 - h)) / (2 * h);
        assertEquals(byA, bars[0], 1e-7, operator.name());
        assertEquals(byB, bars[1], 1e-7, operator.name());
        assertEquals(byA + byB, one.tangent(1.0, 7.3, -2.1), 1e-7, operator.name());
      }
    }
  }
}
