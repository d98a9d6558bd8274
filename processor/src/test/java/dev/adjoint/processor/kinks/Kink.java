package dev.adjoint.processor.kinks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A line of the page: an expression, its active operands, and derivatives at points.
 *
 * @param number which line of its table it is
 * @param expression the Java expression
 * @param active the operands to differentiate with respect to
 * @param code the code of the message that the expression gets; empty for none
 * @param points where, and what is promised there
 */
record Kink(int number, String expression, List<String> active, String code, List<Point> points) {
  private static final Pattern OPERAND = Pattern.compile("(?<![\\w.])[a-z]\\w*(?!\\w|\\(|\\.)");
  private static final Pattern CODE = Pattern.compile("AD\\d{4}");
  private static final Set<String> TYPES = Set.of("int", "long");

  /**
   * What is promised at a point.
   *
   * @param at the operands
   * @param expected the derivatives
   * @param ofNothing what an incoming 0 gives
   */
  record Point(List<Double> at, List<Double> expected, List<Double> ofNothing) {
    private static Point of(String text) {
      String[] sides = text.split("→");
      List<Double> expected = numbers(sides[1]);
      List<Double> zeros = Collections.nCopies(expected.size(), 0.0);
      return new Point(numbers(sides[0]), expected, sides.length > 2 ? numbers(sides[2]) : zeros);
    }

    private static List<Double> numbers(String text) {
      List<Double> numbers = new ArrayList<>();
      for (String number : text.replaceAll("[()]", "").split(",")) {
        String spelled = number.strip().replace("∞", "Infinity").replace("−", "-");
        numbers.add(Double.valueOf(spelled));
      }
      return numbers;
    }
  }

  /** Reads the cells of a line; what it is about may be said by the line before. */
  static Kink of(int number, List<String> cells, Kink before) {
    String expression = cells.get(1).replace("`", "");
    List<Point> points =
        cells.get(3).isEmpty()
            ? List.of()
            : List.of(cells.get(3).split(";")).stream().map(Point::of).toList();
    List<String> active = List.of(cells.get(2).split(", "));
    return new Kink(number, expression, active, code(cells.get(0), before), points);
  }

  private static String code(String what, Kink before) {
    if (what.isEmpty()) {
      return before.code();
    }
    return CODE.matcher(what).results().map(MatchResult::group).findFirst().orElse("");
  }

  /** The operands, in the order in which the expression names them. */
  List<String> operands() {
    Set<String> names = new LinkedHashSet<>();
    OPERAND.matcher(expression).results().map(MatchResult::group).forEach(names::add);
    names.removeAll(TYPES);
    return List.copyOf(names);
  }

  /** Whether the expression is refused. */
  boolean isRefused() {
    return points.isEmpty();
  }

  /** Whether the running Java has the function. */
  boolean isKnown() {
    return !expression.contains("clamp") || Runtime.version().feature() >= 21;
  }

  /** The name of the method that computes the expression in a type. */
  String method(Class<?> type) {
    return type.getName() + number;
  }
}
