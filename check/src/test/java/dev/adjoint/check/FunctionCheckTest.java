package dev.adjoint.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Gradients that were written by hand: badly scaled ones that are right, kinks, and noise. */
class FunctionCheckTest {

  private static GradientCheck check(DoubleUnaryOperator f, DoubleUnaryOperator slope, double x) {
    return GradientCheck.of(
            v -> f.applyAsDouble(v[0]), v -> new double[] {slope.applyAsDouble(v[0])})
        .at(x);
  }

  static Stream<Arguments> badlyScaled() {
    return Stream.of(
        scaled(x -> Math.exp(x), x -> Math.exp(x), 300),
        scaled(x -> Math.exp(-x), x -> -Math.exp(-x), 300),
        scaled(x -> Math.exp(1e8 * x), x -> 1e8 * Math.exp(1e8 * x), 0),
        scaled(x -> Math.exp(1e8 * x), x -> 1e8 * Math.exp(1e8 * x), 1e-8),
        scaled(x -> Math.sin(x * 1e8), x -> 1e8 * Math.cos(x * 1e8), 1e-8),
        scaled(x -> Math.sin(x * 1e-8), x -> 1e-8 * Math.cos(x * 1e-8), 1e8),
        scaled(x -> x * x, x -> 2 * x, 1e-8),
        scaled(x -> x * x, x -> 2 * x, 1e8),
        scaled(x -> 1 / x, x -> -1 / (x * x), 1e-8),
        scaled(Math::log, x -> 1 / x, 1e-8),
        scaled(Math::log, x -> 1 / x, 1e8),
        scaled(x -> 1e8 + x * x, x -> 2 * x, 0.5),
        scaled(x -> (1e6 + x) - 1e6, x -> 1, 0.5),
        scaled(x -> 1 - Math.cos(x), Math::sin, 1e-3),
        scaled(x -> Math.log1p(Math.exp(x)), x -> 1 / (1 + Math.exp(-x)), -30),
        scaled(x -> Math.sqrt(x * x + 1e-16), x -> x / Math.sqrt(x * x + 1e-16), 1e-8),
        scaled(x -> Math.pow(x, 20), x -> 20 * Math.pow(x, 19), 1e-8),
        scaled(x -> Math.sin(1000 * x), x -> 1000 * Math.cos(1000 * x), 1.5),
        scaled(x -> 7, x -> 0, 3));
  }

  private static Arguments scaled(DoubleUnaryOperator f, DoubleUnaryOperator slope, double x) {
    return Arguments.of(f, slope, x);
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("badlyScaled")
  void rightOnesPass(DoubleUnaryOperator f, DoubleUnaryOperator slope, double x) {
    check(f, slope, x).assertCorrect();
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("badlyScaled")
  void wrongOnesDoNot(DoubleUnaryOperator f, DoubleUnaryOperator slope, double x) {
    if (slope.applyAsDouble(x) != 0) {
      Report report = check(f, at -> 1.01 * slope.applyAsDouble(at), x).check();
      assertEquals(Outcome.WRONG, report.outcome(), report::toString);
    }
  }

  @Test
  void entriesOfVeryDifferentSizePass() {
    GradientCheck.of(
            v -> v[0] * v[0] * 1e-8 + Math.sin(v[1] * 1e8) + v[2],
            v -> new double[] {2e-8 * v[0], 1e8 * Math.cos(v[1] * 1e8), 1})
        .at(1e4, 1e-8, 0)
        .assertCorrect();
  }

  @Test
  void aKinkIsCalledOne() {
    Report report = check(Math::abs, x -> 0, 0).check();
    assertEquals(Outcome.NOT_DIFFERENTIABLE, report.outcome(), report::toString);
    assertTrue(
        report.toString().contains("not differentiable here: left and right slopes differ, -1.0"),
        report::toString);
  }

  @Test
  void aKinkAwayFromZeroIsCalledOne() {
    Report report = check(x -> Math.max(x * x, 2 * x), x -> 2, 2).check();
    assertEquals(Outcome.NOT_DIFFERENTIABLE, report.outcome(), report::toString);
  }

  @Test
  void atAKinkASlopeOfNeitherSideIsWrong() {
    Report report = check(Math::abs, x -> 3, 0).check();
    assertEquals(Outcome.WRONG, report.outcome(), report::toString);
  }

  @Test
  void anEdgeOfTheDomainIsNoFault() {
    Report report = check(Math::sqrt, x -> 0.5 / Math.sqrt(x), 0).check();
    assertEquals(Outcome.NOT_DIFFERENTIABLE, report.outcome(), report::toString);
  }

  @Test
  void aKinkNearbyDoesNotMatter() {
    check(x -> Math.abs(x - 1.00001), x -> Math.signum(x - 1.00001), 1).assertCorrect();
  }

  @Test
  void whatRoundingHidesIsUndecided() {
    DoubleUnaryOperator noisy = x -> (1e15 + x) - 1e15;
    Report report = check(noisy, x -> 1, 0.3).check();
    assertEquals(Outcome.UNDECIDED, report.outcome(), report::toString);
    Report hidden =
        GradientCheck.of(v -> 1e8 + 1e-8 * v[0], v -> new double[] {1e-8}).at(1).check();
    assertEquals(Outcome.UNDECIDED, hidden.outcome(), hidden::toString);
  }

  @Test
  void aJumpIsNotPassed() {
    Report report = check(x -> x < 1 ? x : x + 5, x -> 1, 1).check();
    assertTrue(report.outcome() != Outcome.CORRECT, report::toString);
  }

  @Test
  void aGradientOfTheWrongLengthIsWrong() {
    Report report = GradientCheck.of(v -> v[0] + v[1], v -> new double[] {1}).at(1, 2).check();
    assertEquals(Outcome.WRONG, report.outcome(), report::toString);
  }
}
