package dev.adjoint.processor.rules;

import static dev.adjoint.processor.rules.Rule.discrete;
import static dev.adjoint.processor.rules.Rule.piecewiseConstant;
import static dev.adjoint.processor.rules.Rule.refused;
import static dev.adjoint.processor.rules.Rule.rule;

import dev.adjoint.processor.ir.MathFunction;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.RuleDerivation;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.UnaryOperator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table of local derivatives: every operator, and every method of {@code Math} and {@code
 * StrictMath} by name and number of arguments. A formula may use the result; {@code singular} means
 * that it is infinite or undefined somewhere; {@code linear} that the operation is its own
 * derivative. A partial that is not listed is 0.
 */
public final class ElementaryRules {
  /** Divided by the larger of two numbers, nothing overflows where their squares would. */
  private static final String LARGER = "l = abs(a) < abs(b) ? b : a";

  private static final String SMALLER = "s = abs(a) < abs(b) ? a : b";

  /** Operators. */
  private static final List<Rule> OPERATORS =
      List.of(
          rule("y = a + b").partial("a", "1").partial("b", "1").whenSame("2"),
          rule("y = a - b").partial("a", "1").partial("b", "-1"),
          rule("y = a * b").partial("a", "b").partial("b", "a").whenSame("2 * a"),
          rule("y = a / b").singular("a", "1 / b").singular("b", "-y / b"),
          rule("y = a % b").partial("a", "1").singular("b", "-rint((a - y) / b)"),
          rule("y = -x").partial("x", "-1"),
          rule("y = copy(x)").partial("x", "1"),
          rule("y = convert(x)").linear("x"));

  /** Powers, exponentials and logarithms. */
  private static final List<Rule> POWERS =
      List.of(
          rule("y = sqrt(x)").singular("x", "1 / (2 * y)"),
          rule("y = cbrt(x)").singular("x", "1 / (3 * (y * y))"),
          rule("y = hypot(a, b)")
              .partial("a", "y == 0 ? 0 : a / y")
              .partial("b", "y == 0 ? 0 : b / y"),
          rule("y = pow(a, b)")
              .singular("a", "b == 0 ? 0 : b * pow(a, b - 1)")
              .singular("b", "a == 0 ? (b > 0 ? 0 : y * log(a)) : y * log(a)"),
          rule("y = exp(x)").partial("x", "y"),
          rule("y = expm1(x)").partial("x", "y + 1"),
          rule("y = log(x)").singular("x", "1 / x"),
          rule("y = log10(x)").singular("x", "0.4342944819032518 / x"),
          rule("y = log1p(x)").singular("x", "1 / (1 + x)"),
          rule("y = scalb(x, n)").linear("x"));

  /** Trigonometric and hyperbolic functions. */
  private static final List<Rule> TRIGONOMETRY =
      List.of(
          rule("y = sin(x)").partial("x", "cos(x)"),
          rule("y = cos(x)").partial("x", "-sin(x)"),
          rule("y = tan(x)").partial("x", "1 + y * y"),
          rule("y = asin(x)").singular("x", "1 / sqrt((1 - x) * (1 + x))"),
          rule("y = acos(x)").singular("x", "-1 / sqrt((1 - x) * (1 + x))"),
          rule("y = atan(x)").partial("x", "1 / (1 + x * x)"),
          rule("y = atan2(a, b)")
              .singular("a", "(abs(a) < abs(b) ? 1 : s / l) / (l + s * (s / l))", LARGER, SMALLER)
              .singular("b", "-(abs(a) < abs(b) ? s / l : 1) / (l + s * (s / l))", LARGER, SMALLER),
          rule("y = sinh(x)").partial("x", "cosh(x)"),
          rule("y = cosh(x)").partial("x", "sinh(x)"),
          rule("y = tanh(x)").partial("x", "1 - y * y"),
          rule("y = toRadians(x)").linear("x"),
          rule("y = toDegrees(x)").linear("x"));

  /** Absolute values, extrema, and what else is smooth in pieces. */
  private static final List<Rule> PIECES =
      List.of(
          rule("y = abs(x)").partial("x", "signum(x)"),
          rule("y = max(a, b)").partial("a", "a >~ b ? 1 : 0").partial("b", "a >~ b ? 0 : 1"),
          rule("y = min(a, b)").partial("a", "a <~ b ? 1 : 0").partial("b", "a <~ b ? 0 : 1"),
          rule("y = clamp(x, lo, hi)")
              .partial("x", "lo >~ x ? 0 : hi <~ x ? 0 : 1")
              .partial("lo", "lo >~ x ? 1 : 0")
              .partial("hi", "lo >~ x ? 0 : hi <~ x ? 1 : 0"),
          rule("y = fma(a, b, c)").partial("a", "b").partial("b", "a").partial("c", "1"),
          rule("y = copySign(a, s)").partial("a", "signum(a) * copySign(1, s)"),
          rule("y = IEEEremainder(a, b)").partial("a", "1").singular("b", "-rint((a - y) / b)"),
          piecewiseConstant("y = ceil(x)"),
          piecewiseConstant("y = floor(x)"),
          piecewiseConstant("y = rint(x)"),
          piecewiseConstant("y = round(x)"),
          piecewiseConstant("y = signum(x)"),
          piecewiseConstant("y = getExponent(x)"),
          refused("y = ulp(x)"),
          refused("y = nextAfter(x, d)"),
          refused("y = nextUp(x)"),
          refused("y = nextDown(x)"));

  /** Functions of integers, and of nothing. */
  private static final List<Rule> INTEGERS =
      List.of(
          discrete("y = random()"),
          discrete("y = absExact(n)"),
          discrete("y = addExact(m, n)"),
          discrete("y = subtractExact(m, n)"),
          discrete("y = multiplyExact(m, n)"),
          discrete("y = divideExact(m, n)"),
          discrete("y = powExact(m, n)"),
          discrete("y = incrementExact(n)"),
          discrete("y = decrementExact(n)"),
          discrete("y = negateExact(n)"),
          discrete("y = toIntExact(n)"),
          discrete("y = unsignedMultiplyExact(m, n)"),
          discrete("y = unsignedPowExact(m, n)"),
          discrete("y = multiplyFull(m, n)"),
          discrete("y = multiplyHigh(m, n)"),
          discrete("y = unsignedMultiplyHigh(m, n)"),
          discrete("y = floorDiv(m, n)"),
          discrete("y = floorDivExact(m, n)"),
          discrete("y = floorMod(m, n)"),
          discrete("y = ceilDiv(m, n)"),
          discrete("y = ceilDivExact(m, n)"),
          discrete("y = ceilMod(m, n)"));

  private static final Map<String, Rule> BY_OPERATOR = byKey(OPERATORS.stream());
  private static final Map<String, Rule> BY_FUNCTION = byKey(functions());

  private ElementaryRules() {}

  private static Stream<Rule> functions() {
    return Stream.of(POWERS, TRIGONOMETRY, PIECES, INTEGERS).flatMap(List::stream);
  }

  private static Map<String, Rule> byKey(Stream<Rule> rules) {
    return rules.collect(Collectors.toUnmodifiableMap(Rule::key, Function.identity()));
  }

  /** All rules in the order of the table. */
  public static List<Rule> all() {
    return Stream.concat(OPERATORS.stream(), functions()).toList();
  }

  /** The rule of a function; empty for one that this table does not know. */
  public static Optional<Rule> of(MathFunction function) {
    int arity = function.parameters().size();
    return Optional.ofNullable(BY_FUNCTION.get(Rule.key(function.name(), arity)));
  }

  /** What a function does to derivatives: refused if this table does not know it. */
  public static Behavior behaviorOf(MathFunction function) {
    if (function.parameters().stream().noneMatch(Scalar::isFloating)) {
      return Behavior.DISCRETE;
    }
    return of(function).map(Rule::behavior).orElse(Behavior.REFUSED);
  }

  /** The rule of an operation on floating-point numbers with a floating-point result. */
  static Optional<Rule> of(Operation operation) {
    if (!(operation.type() instanceof Scalar type) || !type.isFloating()) {
      return Optional.empty();
    }
    if (operation instanceof Operation.Apply apply) {
      return of(apply.function());
    }
    if (operation instanceof Operation.Invoke call) {
      return call.callee().derivation() instanceof RuleDerivation rule && rule.hasPartials()
          ? Optional.of(StatedPartials.of(rule))
          : Optional.empty();
    }
    return symbol(operation)
        .map(symbol -> BY_OPERATOR.get(Rule.key(symbol, operation.operands().size())));
  }

  private static Optional<String> symbol(Operation operation) {
    if (operation instanceof Operation.Binary binary) {
      return Optional.of(binary.operator().spelling());
    }
    if (operation instanceof Operation.Unary unary) {
      return Optional.of(unary.operator()).filter(o -> o == UnaryOperator.NEGATE).map(o -> "-");
    }
    if (operation instanceof Operation.Copy) {
      return Optional.of("copy");
    }
    return operation instanceof Operation.Convert ? Optional.of("convert") : Optional.empty();
  }
}
