package dev.adjoint.processor.rules;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.MathFunction;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The documented values where a function is not smooth, exactly. */
class SpecialPointsTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private final ValueSupply supply = new ValueSupply();
  private final Value a = supply.named(Scalar.DOUBLE, "a");
  private final Value b = supply.named(Scalar.DOUBLE, "b");

  private OneOperation unary(String name) {
    return new OneOperation(
        supply, new Operation.Apply(MathFunction.math(name, Scalar.DOUBLE, 1), List.of(a)), a);
  }

  private OneOperation binary(String name, Value... active) {
    MathFunction function = MathFunction.math(name, Scalar.DOUBLE, 2);
    return new OneOperation(supply, new Operation.Apply(function, List.of(a, b)), active);
  }

  private static void both(double expected, OneOperation one, double bar, Object... point) {
    assertEquals(expected, one.adjoints((Object) bar, point)[0] + 0.0);
    assertEquals(expected, one.tangent(bar, point) + 0.0);
  }

  @Test
  void absoluteValueAtZero() {
    both(0, unary("abs"), 1, 0.0);
    both(0, unary("abs"), 1, -0.0);
    both(-1, unary("abs"), 1, -3.0);
  }

  @Test
  void tiesGoToThePassiveOperand() {
    for (String name : List.of("max", "min")) {
      both(0, binary(name, a), 1, 2.0, 2.0);
      both(0, binary(name, b), 1, 2.0, 2.0);
      assertArrayEquals(new double[] {1, 0}, binary(name, a, b).adjoints(1.0, 2.0, 2.0));
    }
    both(1, binary("max", b), 1, 2.0, 3.0);
    both(0, binary("min", b), 1, 2.0, 3.0);
  }

  @Test
  void singularitiesAreInfiniteUnlessNothingArrives() {
    both(INFINITY, unary("sqrt"), 1, 0.0);
    both(INFINITY, unary("cbrt"), 1, 0.0);
    both(INFINITY, unary("log"), 1, 0.0);
    both(-INFINITY, unary("acos"), 1, 1.0);
    for (String name : List.of("sqrt", "cbrt", "log", "log10")) {
      both(0, unary(name), 0, 0.0);
    }
    for (String name : List.of("asin", "acos")) {
      both(0, unary(name), 0, 1.0);
    }
    both(0, unary("log1p"), 0, -1.0);
    assertArrayEquals(new double[] {0, 0}, plus(binary("atan2", a, b).adjoints(0.0, 0.0, 0.0)));
  }

  private static double[] plus(double[] numbers) {
    return Arrays.stream(numbers).map(x -> x + 0.0).toArray();
  }

  @Test
  void divisionByZero() {
    OneOperation quotient =
        new OneOperation(supply, new Operation.Binary(BinaryOperator.DIVIDE, a, b), a, b);
    assertArrayEquals(new double[] {0, 0}, plus(quotient.adjoints(0.0, 1.0, 0.0)));
    assertEquals(0, quotient.tangent(0.0, 1.0, 0.0) + 0.0);
    assertArrayEquals(new double[] {INFINITY, -INFINITY}, quotient.adjoints(1.0, 1.0, 0.0));
  }

  @Test
  void hypotenuseAtZero() {
    assertArrayEquals(new double[] {0, 0}, binary("hypot", a, b).adjoints(1.0, 0.0, 0.0));
    assertEquals(0, binary("hypot", a, b).tangent(1.0, 0.0, 0.0));
  }

  @Test
  void powers() {
    OneOperation byBase = binary("pow", a);
    both(0, byBase, 1, 0.0, 0.0);
    both(0, byBase, 1, -2.0, 0.0);
    both(1, byBase, 1, 0.0, 1.0);
    both(0, byBase, 1, 0.0, 2.0);
    both(INFINITY, byBase, 1, 0.0, 0.5);
    both(0, byBase, 0, 0.0, 0.5);
    both(12, byBase, 1, -2.0, 3.0);
    OneOperation byExponent = binary("pow", b);
    both(0, byExponent, 1, 0.0, 2.0);
    both(-INFINITY, byExponent, 1, 0.0, 0.0);
    both(Double.NaN, byExponent, 1, -2.0, 2.0);
    both(0, byExponent, 0, -2.0, 2.0);
  }

  @Test
  void remainderTruncates() {
    OneOperation remainder =
        new OneOperation(supply, new Operation.Binary(BinaryOperator.REMAINDER, a, b), a, b);
    assertArrayEquals(new double[] {1, -3}, remainder.adjoints(1.0, 7.5, 2.0));
    assertArrayEquals(new double[] {1, 3}, remainder.adjoints(1.0, -7.5, 2.0));
    assertArrayEquals(new double[] {1, -4}, binary("IEEEremainder", a, b).adjoints(1.0, 7.5, 2.0));
  }

  @Test
  void signsAreCopied() {
    both(-1, binary("copySign", a), 1, 3.0, -1.0);
    both(1, binary("copySign", a), 1, -3.0, -1.0);
    assertEquals(0, binary("copySign", b).tangent(1.0, 3.0, -1.0));
  }
}
