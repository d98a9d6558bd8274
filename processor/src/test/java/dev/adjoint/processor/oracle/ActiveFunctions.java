package dev.adjoint.processor.oracle;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hipparchus.analysis.differentiation.Gradient;

/**
 * The derivatives of the functions of {@code Math}: by Hipparchus where it has them, or by hand.
 */
final class ActiveFunctions {
  private static final Map<String, UnaryOperator<Gradient>> SMOOTH =
      Map.ofEntries(
          Map.entry("sin", Gradient::sin),
          Map.entry("cos", Gradient::cos),
          Map.entry("tan", Gradient::tan),
          Map.entry("asin", Gradient::asin),
          Map.entry("acos", Gradient::acos),
          Map.entry("atan", Gradient::atan),
          Map.entry("sinh", Gradient::sinh),
          Map.entry("cosh", Gradient::cosh),
          Map.entry("tanh", Gradient::tanh),
          Map.entry("exp", Gradient::exp),
          Map.entry("expm1", Gradient::expm1),
          Map.entry("log", Gradient::log),
          Map.entry("log10", Gradient::log10),
          Map.entry("log1p", Gradient::log1p),
          Map.entry("sqrt", Gradient::sqrt),
          Map.entry("cbrt", Gradient::cbrt),
          Map.entry("toRadians", Gradient::toRadians),
          Map.entry("toDegrees", Gradient::toDegrees));

  private static final Set<String> FLAT =
      Set.of("floor", "ceil", "rint", "signum", "ulp", "nextUp", "nextDown", "nextAfter");

  private static final Set<String> PASSIVE = Set.of("round", "getExponent");

  private ActiveFunctions() {}

  /** The value of the function, which the caller computed, with its derivative. */
  static Object apply(String name, Object computed, Object... operands) {
    double value = Primitives.doubleValue(computed);
    UnaryOperator<Gradient> smooth = SMOOTH.get(name);
    if (smooth != null) {
      return ActiveNumbers.settle(smooth.apply((Gradient) operands[0]), value, operands);
    }
    if (FLAT.contains(name)) {
      return computed;
    }
    return ActiveNumbers.chain(value, partials(name, value, operands), operands);
  }

  /** Whether the function's result is an integer, from which no derivative flows. */
  static boolean isPassive(String name) {
    return PASSIVE.contains(name);
  }

  private static double[] partials(String name, double value, Object[] operands) {
    double x = Primitives.doubleValue(operands[0]);
    double y = operands.length > 1 ? Primitives.doubleValue(operands[1]) : Double.NaN;
    switch (name) {
      case "abs":
        return new double[] {Math.signum(x)};
      case "max":
        return choose(x > y || x == y && firstWinsTie(operands));
      case "min":
        return choose(x < y || x == y && firstWinsTie(operands));
      case "pow":
        return pow(x, y, value);
      case "atan2":
        double square = x * x + y * y;
        return new double[] {y / square, -x / square};
      case "hypot":
        return value == 0 ? new double[2] : new double[] {x / value, y / value};
      case "fma":
        return new double[] {y, x, 1};
      case "IEEEremainder":
        return new double[] {1, -Math.rint((x - value) / y)};
      case "copySign":
        return new double[] {Math.signum(x) * Math.copySign(1, y), 0};
      case "scalb":
        return new double[] {Math.scalb(1.0, (int) y), 0};
      default:
        throw new UnsupportedOperationException("no derivative in the oracle: " + name);
    }
  }

  private static boolean firstWinsTie(Object[] operands) {
    return !(operands[0] instanceof Gradient) || operands[1] instanceof Gradient;
  }

  private static double[] choose(boolean first) {
    return first ? new double[] {1, 0} : new double[] {0, 1};
  }

  private static double[] pow(double x, double y, double value) {
    double inX = y == 0 ? 0 : y * Math.pow(x, y - 1);
    double inY = x == 0 && y > 0 ? 0 : value * Math.log(x);
    return new double[] {inX, inY};
  }
}
