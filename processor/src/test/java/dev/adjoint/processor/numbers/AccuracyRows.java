package dev.adjoint.processor.numbers;

import static dev.adjoint.processor.numbers.Domain.ABOVE_MINUS_ONE;
import static dev.adjoint.processor.numbers.Domain.ALL;
import static dev.adjoint.processor.numbers.Domain.ANGLES;
import static dev.adjoint.processor.numbers.Domain.EXPONENTS;
import static dev.adjoint.processor.numbers.Domain.MIDDLE;
import static dev.adjoint.processor.numbers.Domain.ORDINARY;
import static dev.adjoint.processor.numbers.Domain.POSITIVE;
import static dev.adjoint.processor.numbers.Domain.POSITIVE_ORDINARY;
import static dev.adjoint.processor.numbers.Domain.SMALL;
import static dev.adjoint.processor.numbers.Domain.UNIT;
import static dev.adjoint.processor.numbers.Domain.WIDE;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hipparchus.dfp.Dfp;

/** The partial derivatives of the rule table, each with its formula in high precision. */
final class AccuracyRows {
  private static final double NONE = Double.POSITIVE_INFINITY;

  private final List<AccuracyRow> rows = new ArrayList<>();

  private AccuracyRows() {}

  static List<AccuracyRow> all() {
    AccuracyRows table = new AccuracyRows();
    table.operators();
    table.powers();
    table.exponentials();
    table.trigonometry();
    table.pieces();
    return List.copyOf(table.rows);
  }

  private void add(
      String expression,
      String by,
      List<Domain> domains,
      double bound,
      Function<Dfp[], Dfp> exact) {
    add(expression, by, domains, bound, exact, "");
  }

  private void add(
      String expression,
      String by,
      List<Domain> domains,
      double bound,
      Function<Dfp[], Dfp> exact,
      String remark) {
    rows.add(new AccuracyRow(expression, by, domains, exact, bound, false, remark));
  }

  private void absolute(
      String expression, Domain domain, double bound, Function<Dfp[], Dfp> exact, String remark) {
    rows.add(new AccuracyRow(expression, "a", List.of(domain), exact, bound, true, remark));
  }

  private void operators() {
    List<Domain> all = List.of(ALL, ALL);
    List<Domain> middle = List.of(MIDDLE, MIDDLE);
    add("a + b", "a", all, 0, x -> one(x));
    add("a + b", "b", all, 0, x -> one(x));
    add("a - b", "a", all, 0, x -> one(x));
    add("a - b", "b", all, 0, x -> one(x).negate());
    add("a * b", "a", all, 0, x -> x[1]);
    add("a * b", "b", all, 0, x -> x[0]);
    add("a / b", "a", all, 0.5, x -> x[1].reciprocal());
    add("a / b", "b", middle, 1.5, AccuracyRows::byDivisor);
    add(
        "a / b",
        "b",
        all,
        NONE,
        AccuracyRows::byDivisor,
        "the quotient is subnormal: few digits, then divided by a small `b`");
    add("a % b", "a", all, 0, x -> one(x));
    add("a % b", "b", List.of(ORDINARY, MIDDLE), 1, x -> whole(x[0].divide(x[1])).negate());
    add("-a", "a", List.of(ALL), 0, x -> one(x).negate());
    add("(float) a", "a", List.of(MIDDLE), 0, x -> one(x));
  }

  private static Dfp byDivisor(Dfp[] x) {
    return x[0].divide(x[1]).divide(x[1]).negate();
  }

  private static Dfp one(Dfp[] x) {
    return x[0].getOne();
  }

  private static Dfp whole(Dfp x) {
    return x.negativeOrNull() ? x.ceil() : x.floor();
  }

  private void powers() {
    List<Domain> positive = List.of(POSITIVE);
    add("Math.sqrt(a)", "a", positive, 1.5, x -> x[0].sqrt().multiply(2).reciprocal());
    add("Math.cbrt(a)", "a", positive, 4, x -> power(x[0], -2, 3).divide(3));
    List<Domain> middle = List.of(MIDDLE, MIDDLE);
    List<Domain> all = List.of(ALL, ALL);
    String overflow = "where the value overflows, or is subnormal and has few digits";
    for (int k = 0; k < 2; k++) {
      int by = k;
      Function<Dfp[], Dfp> exact = x -> x[by].divide(length(x));
      add("Math.hypot(a, b)", name(k), middle, 1.5, exact);
      add("Math.hypot(a, b)", name(k), all, NONE, exact, overflow);
    }
    Function<Dfp[], Dfp> byBase = x -> x[1].multiply(Exact.pow(x[0], x[1].subtract(x[1].getOne())));
    Function<Dfp[], Dfp> byExponent = x -> Exact.pow(x[0], x[1]).multiply(x[0].log());
    List<Domain> ordinary = List.of(POSITIVE_ORDINARY, ORDINARY);
    add(
        "Math.pow(a, b)",
        "a",
        ordinary,
        100,
        byBase,
        "`b - 1` is rounded before it is an exponent");
    add("Math.pow(a, b)", "b", ordinary, 2.5, byExponent);
  }

  private static String name(int operand) {
    return List.of("a", "b", "c").get(operand);
  }

  private static Dfp power(Dfp x, int numerator, int denominator) {
    return x.log().multiply(numerator).divide(denominator).exp();
  }

  private static Dfp length(Dfp[] x) {
    return square(x).sqrt();
  }

  private static Dfp square(Dfp[] x) {
    return x[0].multiply(x[0]).add(x[1].multiply(x[1]));
  }

  private void exponentials() {
    List<Domain> exponents = List.of(EXPONENTS);
    List<Domain> positive = List.of(POSITIVE);
    add("Math.exp(a)", "a", exponents, 1, x -> x[0].exp());
    String one = "`y` is rounded near −1; so these are ulps of 1";
    add("Math.expm1(a)", "a", List.of(SMALL), 4, x -> x[0].exp());
    absolute("Math.expm1(a)", EXPONENTS, 2, x -> x[0].exp(), one);
    add("Math.log(a)", "a", positive, 0.5, x -> x[0].reciprocal());
    add("Math.log10(a)", "a", positive, 1.5, x -> x[0].multiply(ten(x).log()).reciprocal());
    add("Math.log1p(a)", "a", List.of(ABOVE_MINUS_ONE), 1.5, x -> one(x).add(x[0]).reciprocal());
    add("Math.sinh(a)", "a", exponents, 3, x -> Exact.cosh(x[0]));
    add("Math.cosh(a)", "a", exponents, 3, x -> Exact.sinh(x[0]));
    Function<Dfp[], Dfp> tanh = x -> Exact.cosh(x[0]).pow(2).reciprocal();
    add("Math.tanh(a)", "a", List.of(SMALL), 6, tanh);
    absolute("Math.tanh(a)", EXPONENTS, 2, tanh, one.replace("−1", "±1"));
    add("Math.scalb(a, 5)", "a", List.of(ALL), 0, x -> one(x).multiply(32));
  }

  private static Dfp ten(Dfp[] x) {
    return one(x).multiply(10);
  }

  private void trigonometry() {
    List<Domain> angles = List.of(ANGLES);
    List<Domain> unit = List.of(UNIT);
    add("Math.sin(a)", "a", angles, 1, x -> x[0].cos());
    add("Math.cos(a)", "a", angles, 1, x -> x[0].sin().negate());
    add("Math.tan(a)", "a", angles, 4, x -> x[0].cos().pow(2).reciprocal());
    Function<Dfp[], Dfp> asin =
        x -> one(x).subtract(x[0]).multiply(one(x).add(x[0])).sqrt().reciprocal();
    add("Math.asin(a)", "a", unit, 2.5, asin);
    add("Math.acos(a)", "a", unit, 2.5, x -> asin.apply(x).negate());
    Function<Dfp[], Dfp> atan = x -> one(x).add(x[0].multiply(x[0])).reciprocal();
    add("Math.atan(a)", "a", List.of(MIDDLE), 2, atan);
    add(
        "Math.atan(a)",
        "a",
        List.of(ALL),
        NONE,
        atan,
        "`a²` overflows: 0, where the derivative is subnormal");
    List<Domain> wide = List.of(WIDE, WIDE);
    List<Domain> all = List.of(ALL, ALL);
    String subnormal =
        "next to the largest and smallest numbers, or where one by the other is subnormal";
    Function<Dfp[], Dfp> byA = x -> x[1].divide(square(x));
    Function<Dfp[], Dfp> byB = x -> x[0].divide(square(x)).negate();
    add("Math.atan2(a, b)", "a", wide, 3, byA);
    add("Math.atan2(a, b)", "a", all, NONE, byA, subnormal);
    add("Math.atan2(a, b)", "b", wide, 3, byB);
    add("Math.atan2(a, b)", "b", all, NONE, byB, subnormal);
    add("Math.toRadians(a)", "a", List.of(ALL), 1, x -> pi(x).divide(180));
    add("Math.toDegrees(a)", "a", List.of(ALL), 1, x -> one(x).multiply(180).divide(pi(x)));
  }

  private static Dfp pi(Dfp[] x) {
    return x[0].getField().getPi();
  }

  private void pieces() {
    List<Domain> all = List.of(ALL, ALL);
    add("Math.abs(a)", "a", List.of(ALL), 0, x -> sign(x[0]));
    add("Math.max(a, b)", "a", all, 0, x -> select(x, x[0].greaterThan(x[1])));
    add("Math.max(a, b)", "b", all, 0, x -> select(x, x[1].greaterThan(x[0])));
    add("Math.min(a, b)", "a", all, 0, x -> select(x, x[0].lessThan(x[1])));
    add("Math.min(a, b)", "b", all, 0, x -> select(x, x[1].lessThan(x[0])));
    List<Domain> three = List.of(MIDDLE, MIDDLE, MIDDLE);
    add("Math.fma(a, b, c)", "a", three, 0, x -> x[1]);
    add("Math.fma(a, b, c)", "b", three, 0, x -> x[0]);
    add("Math.fma(a, b, c)", "c", three, 0, x -> one(x));
    add("Math.copySign(a, b)", "a", all, 0, x -> sign(x[0]).multiply(sign(x[1])));
    add("Math.IEEEremainder(a, b)", "a", all, 0, x -> one(x));
    List<Domain> quotients = List.of(ORDINARY, MIDDLE);
    add("Math.IEEEremainder(a, b)", "b", quotients, 1, x -> x[0].divide(x[1]).rint().negate());
  }

  private static Dfp select(Dfp[] x, boolean selected) {
    return selected ? one(x) : x[0].getZero();
  }

  private static Dfp sign(Dfp x) {
    return x.negativeOrNull() ? x.getOne().negate() : x.getOne();
  }
}
