package dev.adjoint.examples.textbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Example 5.14 against the derivative found on paper, (5.110). */
class Example514Test {
  @ParameterizedTest
  @ValueSource(doubles = {-1.4, -0.5, 0, 1e-3, 0.3, 1, 1.5})
  void everyFormAndModeGivesTheDerivativeOnPaper(double x) {
    double square = x * x;
    double c = square + Math.exp(square);
    double expected =
        (2 * x + 2 * x * Math.exp(square)) / (2 * Math.sqrt(c))
            - Math.sin(c) * (2 * x + 2 * x * Math.exp(square));
    double tolerance = 1e-13 * Math.max(1, Math.abs(expected));
    assertEquals(expected, Example514Adjoint.f(x).x(), tolerance);
    assertEquals(expected, Example514Adjoint.oneLine(x).x(), tolerance);
    assertEquals(expected, Example514Tangent.f(x, 1).tangent(), tolerance);
    assertEquals(expected, Example514Tangent.oneLine(x, 1).tangent(), tolerance);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1.4, 0, 0.3, 1.5, 30, Double.NaN})
  void valueIsThatOfTheMethodToTheBit(double x) {
    assertEquals(Example514.f(x), Example514Adjoint.f(x).value());
    assertEquals(Example514.f(x), Example514Tangent.f(x, 1).value());
    assertEquals(Example514.oneLine(x), Example514Adjoint.oneLine(x).value());
    assertEquals(Example514.oneLine(x), Example514Tangent.oneLine(x, 1).value());
  }
}
