package dev.adjoint.processor.oracle;

import java.util.Set;

/**
 * The derivatives of the functions of {@code Math}: by Hipparchus where it has them, or by hand.
 */
final class ActiveFunctions {
  private static final Set<String> SMOOTH =
      Set.of(
          "sin",
          "cos",
          "tan",
          "asin",
          "acos",
          "atan",
          "sinh",
          "cosh",
          "tanh",
          "exp",
          "expm1",
          "log",
          "log10",
          "log1p",
          "sqrt",
          "cbrt",
          "toRadians",
          "toDegrees");

  private static final Set<String> FLAT =
      Set.of("floor", "ceil", "rint", "signum", "ulp", "nextUp", "nextDown", "nextAfter");

  private static final Set<String> PASSIVE = Set.of("round", "getExponent");

  private ActiveFunctions() {}

  /** The value of the function, which the caller computed, with its derivative. */
  static Object apply(String name, Object computed, Object... operands) {
    double value = Primitives.doubleValue(computed);
    if (SMOOTH.contains(name)) {
      return ActiveNumbers.smooth(name, operands[0], value);
    }
    if (FLAT.contains(name)) {
      return computed;
    }
    double[] partials = partials(name, value, operands);
    return ActiveNumbers.chain(value, partials, seconds(name, value, operands), operands);
  }

  /** Whether the slope of the function is not finite there, or there is none. */
  static boolean isSingular(String name, Object... operands) {
    double x = Primitives.doubleValue(operands[0]);
    return switch (name) {
      case "cbrt", "sqrt", "log", "pow" -> x == 0;
      case "atan2", "hypot" -> x == 0 && Primitives.doubleValue(operands[1]) == 0;
      case "asin", "acos" -> Math.abs(x) == 1;
      default -> false;
    };
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
    return !ActiveNumbers.isActive(operands[0]) || ActiveNumbers.isActive(operands[1]);
  }

  private static double[] choose(boolean first) {
    return first ? new double[] {1, 0} : new double[] {0, 1};
  }

  private static double[] pow(double x, double y, double value) {
    double inX = y == 0 ? 0 : y * Math.pow(x, y - 1);
    double inY = x == 0 && y > 0 ? 0 : value * Math.log(x);
    return new double[] {inX, inY};
  }

  /** The second partials of those functions that are not straight; null where all are zero. */
  private static double[][] seconds(String name, double value, Object[] operands) {
    double x = Primitives.doubleValue(operands[0]);
    double y = operands.length > 1 ? Primitives.doubleValue(operands[1]) : Double.NaN;
    switch (name) {
      case "pow":
        double mixed = x == 0 ? 0 : Math.pow(x, y - 1) * (1 + y * Math.log(x));
        double inY = x == 0 ? 0 : value * Math.log(x) * Math.log(x);
        return symmetric(y == 0 || y == 1 ? 0 : y * (y - 1) * Math.pow(x, y - 2), mixed, inY);
      case "atan2":
        double square = x * x + y * y;
        double across = (x * x - y * y) / (square * square);
        return symmetric(-2 * x * y / (square * square), across, 2 * x * y / (square * square));
      case "hypot":
        double cube = value * value * value;
        return value == 0 ? null : symmetric(y * y / cube, -x * y / cube, x * x / cube);
      case "fma":
        return new double[][] {{0, 1, 0}, {1, 0, 0}, {0, 0, 0}};
      default:
        return null;
    }
  }

  private static double[][] symmetric(double first, double mixed, double last) {
    return new double[][] {{first, mixed}, {mixed, last}};
  }
}
