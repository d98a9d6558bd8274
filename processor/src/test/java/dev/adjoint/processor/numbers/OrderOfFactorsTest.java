package dev.adjoint.processor.numbers;

import static dev.adjoint.processor.numbers.NumberClasses.component;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/**
 * What docs/non-smooth.md says of factors whose product overflows in one of the two orders: reverse
 * mode multiplies from the result inwards, forward mode from the inputs outwards.
 */
class OrderOfFactorsTest {
  private static final String SOURCE =
      """
      import dev.adjoint.*;
      final class Factors {
        @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT})
        static double levelled(double x) { return Math.tanh(Math.exp(700 * x)); }
        @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT})
        static double root(double x) { return Math.sqrt(x * x); }
        @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT})
        static double capped(double x) { return Math.tanh(Math.exp(Math.min(700 * x, 30))); }
      }
      """;

  @Test
  void eachModeHasPointsAtWhichOnlyTheOtherIsDefined() throws Throwable {
    NumberClasses classes = new NumberClasses("Factors", SOURCE);
    assertModes(0, Double.NaN, classes, "levelled", 1.01);
    assertModes(Double.NaN, 0, classes, "root", 0);
    assertModes(0, 0, classes, "capped", 1.01);
  }

  private static void assertModes(
      double adjoint, double tangent, NumberClasses classes, String method, double x)
      throws Throwable {
    double backward = (double) component(classes.call("Adjoint", method, x), 1);
    double forward = (double) component(classes.call("Tangent", method, x, 1.0), 1);
    assertEquals(adjoint, backward + 0.0, method);
    assertEquals(tangent, forward + 0.0, method);
  }
}
